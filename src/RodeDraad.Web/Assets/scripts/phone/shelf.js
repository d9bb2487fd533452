// Says plainly what stands on this device only: <section data-shelf> with its words from the page.
import { all } from './store.js';
import { send } from './sending.js';

/** Sends, and shows on every shelf what is left of a person's words. */
export async function sendAndShow(person, goOn) {
  await show(person, navigator.onLine ? 'sending' : 'offline', goOn);
  const outcome = await send();
  const left = await show(person, outcome, goOn);
  return { outcome, left };
}

/** Shows what waits; answers how much that is. */
export async function show(person, state, goOn) {
  const entries = (await all()).filter(entry => entry.person === person);
  for (const shelf of document.querySelectorAll('[data-shelf]'))
    fill(shelf, entries, state, goOn);
  return entries.length;
}

function fill(shelf, entries, state, goOn) {
  shelf.hidden = entries.length === 0;
  const title = shelf.querySelector('[data-shelf-title]');
  title.textContent = entries.length === 1 ? title.dataset.one : title.dataset.many.replace('{0}', entries.length);
  shelf.querySelector('[data-shelf-items]').replaceChildren(...entries.map(entry => item(shelf, entry, goOn)));
  const said = shelf.querySelector('[data-shelf-state]');
  said.textContent = said.dataset[state] ?? '';
  const again = shelf.querySelector('[data-shelf-send]');
  again.hidden = state === 'signin' || state === 'sending';
  again.onclick = () => goOn?.again();
  shelf.querySelector('[data-shelf-signin]').hidden = state !== 'signin';
}

function item(shelf, entry, goOn) {
  const line = shelf.querySelector('[data-shelf-item]').content.cloneNode(true);
  line.querySelector('[data-words]').textContent = wordsOf(entry);
  line.querySelector('[data-unfinished]').hidden = entry.kind !== 'draft';
  const more = line.querySelector('[data-go-on]');
  more.hidden = !(goOn?.take && (entry.kind === 'story' || entry.key === 'nieuw'));
  more.onclick = () => goOn.take(entry);
  return line;
}

/** The first line, whole signs only. */
export function wordsOf(entry) {
  const text = entry.story ?? Object.values(entry.fields ?? {}).flat().find(value => /\p{L}/u.test(value)) ?? '';
  const line = text.trim().split('\n', 1)[0];
  const signs = Intl.Segmenter ? [...new Intl.Segmenter().segment(line)].map(part => part.segment) : [...line];
  return signs.length > 90 ? `${signs.slice(0, 90).join('')}…` : line;
}
