// Sends what waits on this device, once: identifiers were made here, so that sending again after a lost answer makes no
// second story and no second photo. First the words, then what goes with them, in pieces that go on where they were. Only
// what the person who is signed in made is ever read or sent.
import { Refused, send as sendFile } from '../attaching/sending.js';
import { all, changeFile, changeWords, filesOf, newId, put, remove, removeFile } from './store.js';

const halfADay = 12 * 3600 * 1000;
const waits = [2]; // seconds; after that the connection counts as gone
let busy, wanted;

/** 'sent', 'offline', 'signin' or 'none'. Two tabs take turns; what is asked for meanwhile is done after it. */
export function send(again) {
  if (busy)
    wanted = true;
  return busy ??= inTurn(again).finally(() => busy = undefined);
}

async function inTurn(again) {
  for (;;) {
    wanted = false;
    const outcome = await (navigator.locks ? navigator.locks.request('outbox', () => sendAll(again)) : sendAll(again));
    if (!wanted || outcome !== 'offline')
      return outcome;
  }
}

/** @param again what was refused is tried once more: room may have been made */
async function sendAll(again) {
  if ((await all()).length === 0)
    return 'none';
  const me = await whoIsHere();
  if (typeof me === 'string')
    return me;
  if (again)
    for (const file of (await filesOf()).filter(file => file.refusal && file.person === me.person))
      await changeFile(file.id, { refusal: undefined });
  for (const entry of (await all()).filter(entry => entry.person === me.person)) {
    const outcome = await sendEntry(entry, await filesOf(entry.id), me);
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

async function sendEntry(entry, files, me) {
  // A draft on the server has no place for photos: half a story with photos stays here until it is saved.
  if (entry.kind === 'draft')
    return files.length > 0 ? 'sent' : sendDraft(entry, me);
  const story = entry.sent ?? await sendStory(entry, files, me);
  if (!story.outcome)
    return sendFiles(entry.id, story, files, me);
  return story.outcome;
}

/** The identifier of the story that has the words now, or { outcome }. */
async function sendStory(entry, files, me) {
  const fields = { id: entry.id, story: entry.story.replaceAll('\0', ''), day: dayOf(entry, me), kind: files[0]?.kind ?? '' };
  const answer = await post('/dossier/telefoon', fields, me);
  if (answer.status === 422) {
    const draft = asDraft(entry);
    if (files.length === 0)
      return { outcome: await sendDraft(draft, me) };
    await put({ ...draft, problem: answer.body?.error });
    return { outcome: 'sent' };
  }
  if (!answer.ok || !answer.body)
    return { outcome: answer.ok ? 'offline' : await ended(entry, answer) };
  if (files.length === 0)
    await remove(entry.id);
  else
    await changeWords(entry.id, { sent: answer.body.id });
  return files.length === 0 ? { outcome: 'sent' } : answer.body.id;
}

async function sendFiles(entry, story, files, me) {
  const where = { begin: `/dossier/${story}/bijlagen/begin`, piece: `/dossier/bijlagen/${story}`, token: me.token };
  for (const file of files.filter(file => !file.refusal)) {
    const outcome = await sendOne(file, where);
    if (outcome !== 'sent')
      return outcome;
  }
  if ((await filesOf(entry)).length === 0)
    await remove(entry);
  return 'sent';
}

/** One that is refused stays here with the reason; the others go on. */
async function sendOne({ id, kind, name, file, small, smallId }, where) {
  const tell = part => document.dispatchEvent(new CustomEvent('outbox:progress', { detail: { id, part } }));
  try {
    const { note } = await sendFile({ id, file, kind, name }, where, { onProgress: tell, onPause() {} }, waits);
    if (small && !note)
      await sendSmall({ id: smallId, file: small, kind, name: 'small.jpg', thumbnailOf: id }, where);
  } catch (problem) {
    if (problem.status === 404)
      await changeFile(id, { refusal: 'gone' });
    else if (problem instanceof Refused)
      await changeFile(id, { refusal: problem.message });
    else
      return problem.status === 401 ? 'signin' : 'offline';
    return 'sent';
  }
  await removeFile(id);
  return 'sent';
}

/** The small picture is a help for lists: the photo does without when it cannot be had. */
async function sendSmall(small, where) {
  try {
    await sendFile(small, where, { onProgress() {}, onPause() {} }, waits);
  } catch (problem) {
    if (!(problem instanceof Refused))
      throw problem;
  }
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
  return ended(entry, answer);
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
    const answer = await fetch(address, {
      method: 'POST',
      headers: { Accept: 'application/json', RequestVerificationToken: me.token },
      body: new URLSearchParams(fields),
    });
    return { ok: answer.ok, status: answer.status, body: await answer.json().catch(() => null) };
  } catch {
    return { ok: false, status: 0 };
  }
}

/** What is refused for good stays here and says so; what comes after it goes on. */
async function ended({ id }, { ok, status, body }) {
  if (ok || status === 401)
    return ok ? 'sent' : 'signin';
  if (status < 400 || status >= 500)
    return 'offline';
  await changeWords(id, { problem: body?.error ?? 'refused' });
  return 'sent';
}
