// Sends what waits on this device, once: identifiers were made here, so that sending again after a lost answer makes no
// second story. Only what the person who is signed in wrote is ever read or sent.
import { all, newId, put, remove } from './store.js';

const halfADay = 12 * 3600 * 1000;
let busy;

/** 'sent', 'offline', 'signin' or 'none'. Two tabs take turns. */
export function send() {
  return busy ??= (navigator.locks ? navigator.locks.request('outbox', sendAll) : sendAll()).finally(() => busy = undefined);
}

async function sendAll() {
  if ((await all()).length === 0)
    return 'none';
  const me = await whoIsHere();
  if (typeof me === 'string')
    return me;
  for (const entry of (await all()).filter(entry => entry.person === me.person)) {
    const outcome = await (entry.kind === 'story' ? sendStory(entry, me) : sendDraft(entry, me));
    if (outcome !== 'sent')
      return outcome;
  }
  return 'sent';
}

async function whoIsHere() {
  try {
    const answer = await fetch('/aangemeld', { headers: { Accept: 'application/json' }, cache: 'no-store' });
    return answer.ok ? await answer.json() : answer.status === 401 ? 'signin' : 'offline';
  } catch {
    return 'offline';
  }
}

async function sendStory(entry, me) {
  const answer = await post('/dossier/telefoon', { id: entry.id, story: entry.story.replaceAll('\0', ''), day: dayOf(entry, me) }, me);
  if (answer.status === 422)
    return sendDraft(asDraft(entry), me);
  if (answer.ok)
    await remove(entry.id);
  return outcomeOf(answer);
}

/** What cannot be saved as it is waits in the capture form, where the reason can be read. */
function asDraft(entry) {
  const fields = { 'Form.Story': [entry.story], 'Form.HappenedOn': [entry.day ?? ''] };
  return { ...entry, kind: 'draft', key: 'nieuw', address: '/dossier/nieuw', formVersion: 0, revision: 0, fields };
}

async function sendDraft(entry, me) {
  const { id, key, address, formVersion, revision, fields } = entry;
  const answer = await post('/concepten', { id, key, address, version: formVersion, revision, fields: JSON.stringify(fields) }, me);
  if (answer.status === 409) {
    // It went on elsewhere meanwhile: both texts stay, each a draft of its own.
    const other = { ...entry, kind: 'draft', id: newId(), revision: 0 };
    await put(other);
    await remove(id);
    return sendDraft(other, me);
  }
  if (answer.ok)
    await remove(id);
  return outcomeOf(answer);
}

/** The preset day follows a clock that is wrong; a day that was chosen does not. */
function dayOf(entry, me) {
  const wrong = Date.now() - Date.parse(me.now);
  if (entry.dayChosen || Math.abs(wrong) < halfADay)
    return entry.day ?? '';
  return localDay(new Date(entry.made - wrong));
}

/** "2026-11-24", where this device is. */
export function localDay(date = new Date()) {
  const two = number => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

async function post(address, fields, me) {
  try {
    return await fetch(address, {
      method: 'POST',
      headers: { Accept: 'application/json', RequestVerificationToken: me.token },
      body: new URLSearchParams(fields),
    });
  } catch {
    return { ok: false, status: 0 };
  }
}

function outcomeOf(answer) {
  return answer.ok ? 'sent' : answer.status === 401 ? 'signin' : 'offline';
}
