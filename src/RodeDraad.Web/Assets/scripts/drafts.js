// A form marked data-draft keeps what is typed in it on the server, about a second after the typing stops, and when the
// page is left. Without a network it waits on the device when that is the writer's own, else in this tab (keeping.js).
import { newId, put, remove } from './phone/store.js';

const pause = 1000;
const mostOnLeaving = 60_000; // what a browser lets go along with a page that closes, in bytes
const { person, own } = document.body.dataset;

for (const form of document.querySelectorAll('form[data-draft]'))
  keep(form);

function keep(form) {
  const said = form.querySelector('[data-draft-state]');
  const memory = `draft:${location.pathname}#${form.dataset.draft}`;
  let { draftId: id, draftRevision: revision } = form.dataset;
  let timer, running, isDirty = false, isSent = false;

  if (form.dataset.restored)
    goOn();
  else
    sessionStorage.removeItem(memory);

  form.addEventListener('input', changed);
  form.addEventListener('change', changed);
  form.addEventListener('submit', sent);
  addEventListener('pagehide', () => isDirty && !isSent && saveNow(true));
  addEventListener('pageshow', ({ persisted }) => isSent &&= !persisted);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && isDirty && !isSent && save());
  addEventListener('online', () => isDirty && save());

  /** This tab put its own words back (keeping.js): it goes on with the draft they belong to. */
  function goOn() {
    const known = JSON.parse(sessionStorage.getItem(memory) ?? 'null');
    if (known)
      become(known.id, known.revision);
    changed();
  }

  function become(newDraft, newRevision) {
    id = newDraft;
    revision = newRevision;
    form.elements._draft.value = id;
    // The story that this form makes has the draft's identifier: sent twice, it is made once.
    if (form.dataset.draft === 'nieuw')
      form.elements['Form.Id'].value = id;
    document.querySelector(`[data-offer="${id}"]`)?.remove();
    remember();
  }

  function remember() {
    try {
      sessionStorage.setItem(memory, JSON.stringify({ id, revision }));
    } catch {
      // A full or forbidden store: the server holds the draft.
    }
  }

  function changed() {
    isDirty = true;
    delete form.dataset.safe;
    clearTimeout(timer);
    timer = setTimeout(save, pause);
  }

  function sent() {
    isSent = true;
    clearTimeout(timer);
    const isCapture = form.dataset.draft === 'nieuw';
    const made = isCapture ? form.elements['Form.Id'].value : id;
    sessionStorage.setItem('sent', JSON.stringify({ id: made, isCapture, from: location.pathname }));
    // Until its page answers, the story waits here as well: the answer, or the form itself, may get lost.
    if (own && isCapture)
      put({ id: made, person, kind: 'story', made: Date.now(), story: form.elements['Form.Story'].value, day: form.elements['Form.HappenedOn'].value, dayChosen: true })
        .catch(() => {}); // Nothing can be kept here: the form goes as it goes anywhere.
  }

  async function save() {
    clearTimeout(timer);
    if (running)
      return running.then(() => isDirty && !isSent && save());
    running = saveNow().finally(() => running = undefined);
    return running;
  }

  /** On leaving, words that meet newer ones become a draft of their own at once: nobody is there to be asked. */
  async function saveNow(isLeaving = false) {
    clearTimeout(timer);
    isDirty = false;
    const fields = fieldsOf(form);
    const body = new URLSearchParams({
      _form: form.elements._form.value, id, key: form.dataset.draft, address: location.pathname + location.search,
      version: form.dataset.draftVersion, revision, fields: JSON.stringify(fields), leaving: isLeaving,
    });
    let answer;
    try {
      answer = await fetch('/concepten', { method: 'POST', headers: { Accept: 'application/json' }, body, keepalive: body.toString().length < mostOnLeaving });
    } catch {
      return withoutNetwork(fields);
    }
    if (isSent)
      return;
    if (answer.ok) {
      ({ revision } = await answer.json());
      remember();
      if (own)
        remove(id);
      if (!isDirty)
        form.dataset.safe = 'true';
      say(revision > 0 ? 'kept' : '');
    } else if (answer.status === 409) {
      await elsewhere(await answer.json());
    } else {
      say(answer.status === 401 ? 'ended' : answer.status === 413 ? 'long' : 'tab');
    }
  }

  async function withoutNetwork(fields) {
    if (isSent)
      return;
    isDirty = true;
    if (!own)
      return say('tab');
    const entry = {
      id, person, kind: 'draft', made: Date.now(), key: form.dataset.draft, address: location.pathname + location.search,
      formVersion: form.dataset.draftVersion, revision, fields,
    };
    try {
      await put(entry);
      form.dataset.safe = 'true';
      say('offline');
    } catch {
      say('tab');
    }
  }

  /** The draft went on elsewhere: these words become a draft of their own, and both texts are shown. */
  async function elsewhere(other) {
    become(newId(), 0);
    const told = document.querySelector('[data-draft-elsewhere]').content.cloneNode(true).firstElementChild;
    told.querySelector('[data-other]').textContent = textsOf(other.fields).join('\n\n');
    told.querySelector('[data-take]').onclick = () => {
      fill(form, other.fields);
      become(other.id, other.revision);
      told.remove();
      changed();
    };
    told.querySelector('[data-leave]').onclick = () => told.remove();
    form.before(told);
    told.focus();
    await saveNow();
  }

  function say(state) {
    const words = said.dataset[state] ?? '';
    if (said.textContent !== words)
      said.textContent = words;
  }
}

/** Every field by name with its values; a group in which nothing is ticked has none. */
function fieldsOf(form) {
  const fields = {};
  for (const field of form.elements)
    if (isKept(field)) {
      fields[field.name] ??= [];
      if (!/^(checkbox|radio)$/.test(field.type) || field.checked)
        fields[field.name].push(field.value.toWellFormed());
    }
  return fields;
}

function fill(form, fields) {
  for (const field of form.elements)
    if (isKept(field) && fields[field.name]) {
      if (/^(checkbox|radio)$/.test(field.type))
        field.checked = fields[field.name].includes(field.value);
      else
        field.value = fields[field.name][0] ?? '';
    }
}

function isKept(field) {
  return field.name && !field.disabled && !/^(hidden|password|file|submit|button)$/.test(field.type);
}

function textsOf(fields) {
  return Object.values(fields).flat().filter(value => /\p{L}/u.test(value));
}
