// Says plainly what stands on this device only: <section data-shelf> with its words from the page. Each text with what goes
// with it, small picture and size, and what came of sending it.
import { put, putFile, remove, removeFile, waitingOf } from './store.js';
import { send } from './sending.js';
import { sizeOf } from './size.js';

const retries = [5, 15, 60]; // seconds; a browser does not always say that the network is back
let addresses = [];
let timer, misses = 0;
const dropped = new Map(); // file id: what was put away on this page and can still be taken back

document.addEventListener('outbox:progress', ({ detail: { id, part } }) => {
  for (const bar of document.querySelectorAll(`[data-file="${id}"] progress`)) {
    bar.hidden = false;
    bar.value = part;
  }
});

/** Sends, and shows on every shelf what is left of a person's words; `pressed` by the learner tries what was refused too. */
export async function sendAndShow(person, goOn, pressed) {
  clearTimeout(timer);
  await show(person, navigator.onLine ? 'sending' : 'offline', goOn);
  const outcome = await send(pressed);
  const left = await show(person, outcome, goOn);
  misses = outcome === 'offline' ? misses + 1 : 0;
  if (outcome === 'offline' && left > 0)
    timer = setTimeout(goOn.again, retries[Math.min(misses, retries.length) - 1] * 1000);
  return { outcome, left };
}

/** Shows what waits; answers how much that is. */
export async function show(person, state, goOn) {
  const waiting = await waitingOf(person);
  addresses.forEach(address => URL.revokeObjectURL(address));
  addresses = [];
  const shown = withDropped(waiting);
  for (const shelf of document.querySelectorAll('[data-shelf]'))
    fill(shelf, shown, state, goOn);
  for (const nothing of document.querySelectorAll('[data-shelf-empty]'))
    nothing.hidden = shown.length > 0;
  return waiting.length;
}

/** What was put away stays in view with its way back, also when the shelf is drawn anew. */
function withDropped(waiting) {
  const shown = waiting.map(({ entry, files }) => ({ entry, files: [...files] }));
  for (const { entry, file } of dropped.values()) {
    let story = shown.find(each => each.entry.id === entry.id);
    if (!story)
      shown.push(story = { entry, files: [] });
    if (!story.files.some(each => each.id === file.id))
      story.files.push(file);
  }
  return shown;
}

function fill(shelf, waiting, state, goOn) {
  shelf.hidden = waiting.length === 0;
  const title = shelf.querySelector('[data-shelf-title]');
  title.textContent = waiting.length === 1 ? title.dataset.one : title.dataset.many.replace('{0}', waiting.length);
  shelf.querySelector('[data-shelf-items]').replaceChildren(...waiting.map(each => item(shelf, each, goOn)));
  const said = shelf.querySelector('[data-shelf-state]');
  said.textContent = said.dataset[state] ?? '';
  const again = shelf.querySelector('[data-shelf-send]');
  again.hidden = state === 'signin' || state === 'sending' || waiting.every(isUnfinished);
  again.onclick = () => goOn.again(true);
  shelf.querySelector('[data-shelf-signin]').hidden = state !== 'signin';
}

/** Half a story with a photo goes nowhere by itself. */
const isUnfinished = ({ entry, files }) => entry.kind === 'draft' && files.length > 0;

function item(shelf, { entry, files }, goOn) {
  const line = shelf.querySelector('[data-shelf-item]').content.cloneNode(true).firstElementChild;
  const [words, unfinished, sent, problem, more] = ['words', 'unfinished', 'sent', 'problem', 'go-on'].map(name => line.querySelector(`[data-${name}]`));
  words.textContent = wordsOf(entry);
  unfinished.hidden = entry.kind !== 'draft';
  sent.hidden = !entry.sent;
  problem.hidden = !entry.problem;
  problem.textContent = problem.dataset[entry.problem] ?? entry.problem ?? '';
  const isCapture = entry.kind === 'story' || entry.key === 'nieuw';
  more.hidden = !isCapture || entry.sent || !(goOn.take || isUnfinished({ entry, files }));
  if (goOn.take)
    more.onclick = event => {
      event.preventDefault();
      goOn.take(entry);
    };
  else
    more.href = `${more.getAttribute('href')}#${entry.id}`;
  line.querySelector('[data-files]').replaceChildren(...files.map(file => fileLine(shelf, line, entry, file)));
  return line;
}

function fileLine(shelf, item, entry, file) {
  const line = shelf.querySelector('[data-shelf-file]').content.cloneNode(true).firstElementChild;
  line.dataset.file = file.id;
  picture(line, file);
  line.querySelector('[data-name]').textContent = file.name;
  line.querySelector('[data-size]').textContent = sizeOf(file.file.size);
  const problem = line.querySelector('[data-problem]');
  problem.textContent = problem.dataset[file.refusal] ?? file.refusal ?? '';
  const [drop, back] = ['drop', 'back'].map(name => line.querySelector(`[data-${name}]`));
  const look = () => {
    const isGone = dropped.has(file.id);
    line.toggleAttribute('data-dropped', isGone);
    [drop.hidden, back.hidden, problem.hidden] = [isGone, !isGone, isGone || !file.refusal];
  };
  drop.onclick = async () => {
    dropped.set(file.id, { entry, file });
    await removeFile(file.id);
    // When its words have arrived, nothing of this story is left here.
    if (entry.sent && [...item.querySelectorAll('[data-file]')].every(each => dropped.has(each.dataset.file)))
      await remove(entry.id);
    look();
    back.querySelector('button').focus();
  };
  back.querySelector('button').onclick = async () => {
    await put(entry);
    await putFile(file);
    dropped.delete(file.id);
    look();
    drop.focus();
  };
  look();
  return line;
}

/** The small picture when there is one, else the icon of its kind. */
function picture(line, { kind, small }) {
  const image = line.querySelector('img');
  for (const icon of line.querySelectorAll('[data-kind]'))
    icon.hidden = !!small || icon.dataset.kind !== kind;
  image.hidden = !small;
  if (!small)
    return;
  image.src = URL.createObjectURL(small);
  addresses.push(image.src);
}

/** The first line, whole signs only. */
export function wordsOf(entry) {
  const text = entry.story ?? Object.values(entry.fields ?? {}).flat().find(value => /\p{L}/u.test(value)) ?? '';
  const line = text.trim().split('\n', 1)[0];
  const signs = Intl.Segmenter ? [...new Intl.Segmenter().segment(line)].map(part => part.segment) : [...line];
  return signs.length > 90 ? `${signs.slice(0, 90).join('')}…` : line;
}
