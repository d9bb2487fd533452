// The page that opens without a network: what is written, photographed and said here waits on the device, bound to its
// owner, until it is sent.
import './counting.js';
import './growing.js';
import { button, choose, kindOf, line, refuse, say } from './attaching/choosing.js';
import { filesOf, get, newId, owner, put, putFile, remove, removeFile } from './phone/store.js';
import { localDay } from './phone/sending.js';
import { sendAndShow } from './phone/shelf.js';

const form = document.querySelector('[data-offline-form]');
const { story, day } = form.elements;
const kept = document.querySelector('[data-offline-kept]');
const { chooser, ready } = choose(form, add);
let id = newId();
let files = [];
let dayChosen = false, isChanged = false;
let person, timer;

// This page in answer to a form means that the form did not arrive.
sessionStorage.removeItem('sent');
begin();

async function begin() {
  const me = await owner();
  person = me?.person;
  document.querySelector('[data-offline-stranger]').hidden = !!person;
  form.hidden = !person;
  if (!person)
    return document.querySelector('[data-offline-lead]').hidden = true;
  document.body.classList.toggle('plain', me.plain === true);
  day.value = localDay();
  await again();
  const asked = await get(location.hash.slice(1));
  if (asked?.person === person && !asked.sent)
    await take(asked);
  addEventListener('online', again);
  addEventListener('offline', again);
}

async function again(pressed) {
  const { outcome, left } = await sendAndShow(person, { again, take }, pressed === true);
  if ((outcome === 'sent' || outcome === 'none') && left === 0)
    kept.querySelector('p').textContent = kept.dataset.sent;
}

form.addEventListener('input', ({ target }) => {
  dayChosen ||= target === day;
  isChanged = true;
  clearTimeout(timer);
  timer = setTimeout(keepUnfinished, 500);
});
addEventListener('pagehide', keepUnfinished);

form.addEventListener('submit', async event => {
  event.preventDefault();
  await ready();
  if (!story.value.trim() && files.length === 0)
    return story.focus();
  clearTimeout(timer);
  try {
    await put({ id, person, kind: 'story', made: Date.now(), story: story.value, day: day.value, dayChosen });
  } catch {
    return say(chooser, chooser.dataset.noPlace);
  }
  navigator.storage?.persist?.();
  clear();
  kept.querySelector('p').textContent = kept.dataset.kept;
  kept.hidden = false;
  kept.focus();
  await again();
});

function clear() {
  form.reset();
  day.value = localDay();
  [dayChosen, isChanged] = [false, false];
  id = newId();
  chooser.querySelector('[data-list]').replaceChildren();
  show([]);
  say(chooser, '');
}

/** Half a story is kept as well, as not yet saved. */
async function keepUnfinished() {
  clearTimeout(timer);
  if (!isChanged || (!story.value.trim() && files.length === 0))
    return;
  const fields = { 'Form.Story': [story.value], 'Form.HappenedOn': [day.value] };
  await put({ id, person, kind: 'draft', key: 'nieuw', address: '/dossier/nieuw', made: Date.now(), formVersion: 0, revision: 0, fields });
}

/** What is chosen is on this device at once, so that a tab that dies costs no photo. */
async function add({ file, small }) {
  if (files.some(({ name, file: { size, lastModified } }) => name === file.name && size === file.size && lastModified === file.lastModified))
    return say(chooser, chooser.dataset.same);
  const chosen = { id: newId(), story: id, person, made: Date.now(), kind: kindOf(file), name: file.name, file, small, smallId: newId() };
  show([...files, chosen]);
  isChanged = true;
  try {
    await keepUnfinished();
    await putFile(chosen);
  } catch {
    show(files.filter(each => each !== chosen));
    refuse(chooser, file.name, chooser.dataset.noPlace);
  }
}

function show(chosen) {
  files = chosen;
  story.required = files.length === 0;
  chooser.querySelectorAll('[data-list] > li:not([data-refused])').forEach(row => row.remove());
  for (const each of files)
    line(chooser, each).append(button(chooser.dataset.remove, () => putAway(each)));
}

async function putAway(file) {
  show(files.filter(each => each !== file));
  await removeFile(file.id);
  if (files.length === 0 && !story.value.trim())
    await remove(id);
  story.focus();
}

/** Goes on with something that waits here. */
async function take(entry) {
  await keepUnfinished();
  clear();
  id = entry.id;
  story.value = entry.story ?? entry.fields['Form.Story']?.[0] ?? '';
  day.value = entry.day ?? entry.fields?.['Form.HappenedOn']?.[0] ?? localDay();
  dayChosen = entry.dayChosen ?? false;
  show(await filesOf(id));
  kept.hidden = true;
  story.focus();
}
