// The page that opens without a network: what is written here waits on the device, bound to its owner, until it is sent.
import './counting.js';
import './growing.js';
import { newId, owner, put } from './phone/store.js';
import { localDay } from './phone/sending.js';
import { sendAndShow } from './phone/shelf.js';

const form = document.querySelector('[data-offline-form]');
const { story, day } = form.elements;
const kept = document.querySelector('[data-offline-kept]');
let id = newId();
let dayChosen = false;
let person;
let timer;

// This page in answer to a form means that the form did not arrive.
sessionStorage.removeItem('sent');
begin();

async function begin() {
  person = await owner();
  document.querySelector('[data-offline-stranger]').hidden = !!person;
  form.hidden = !person;
  if (!person)
    return document.querySelector('[data-offline-lead]').hidden = true;
  day.value = localDay();
  await again();
  addEventListener('online', again);
  addEventListener('offline', again);
}

async function again() {
  const { outcome, left } = await sendAndShow(person, { again, take });
  if (outcome === 'sent' && left === 0)
    kept.querySelector('p').textContent = kept.dataset.sent;
}

form.addEventListener('input', ({ target }) => {
  dayChosen ||= target === day;
  clearTimeout(timer);
  timer = setTimeout(keepUnfinished, 500);
});
addEventListener('pagehide', keepUnfinished);

form.addEventListener('submit', async event => {
  event.preventDefault();
  if (!story.value.trim())
    return story.focus();
  clearTimeout(timer);
  await put({ id, person, kind: 'story', made: Date.now(), story: story.value, day: day.value, dayChosen });
  form.reset();
  day.value = localDay();
  dayChosen = false;
  id = newId();
  kept.querySelector('p').textContent = kept.dataset.kept;
  kept.hidden = false;
  kept.focus();
  await again();
});

/** Half a story is kept as well, as not yet saved. */
async function keepUnfinished() {
  clearTimeout(timer);
  if (!story.value.trim())
    return;
  const fields = { 'Form.Story': [story.value], 'Form.HappenedOn': [day.value] };
  await put({ id, person, kind: 'draft', key: 'nieuw', address: '/dossier/nieuw', made: Date.now(), formVersion: 0, revision: 0, fields });
}

/** Goes on with something that waits here. */
async function take(entry) {
  await keepUnfinished();
  id = entry.id;
  story.value = entry.story ?? entry.fields['Form.Story']?.[0] ?? '';
  day.value = entry.day ?? entry.fields?.['Form.HappenedOn']?.[0] ?? localDay();
  dayChosen = entry.dayChosen ?? false;
  kept.hidden = true;
  story.focus();
}
