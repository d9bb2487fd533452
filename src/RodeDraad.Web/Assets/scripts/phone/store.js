// What waits on this device (IndexedDB): words that no server has yet, and the photos, sound and files that go with them,
// each bound to the person who made them. Only on somebody's own device; signing out erases it, and another tab that is
// still open then puts nothing back: only words of the owner are taken.
const name = 'rodedraad';
const version = 2;
const stores = [['words', 'id'], ['owner', 'key'], ['files', 'id']];
let opened;

/** The store; without `make` it stays absent when it is absent, and null is given. */
function open(make) {
  if (!globalThis.indexedDB)
    return Promise.resolve(null);
  return opened ??= new Promise(resolve => {
    const asked = indexedDB.open(name, version);
    asked.onupgradeneeded = ({ oldVersion }) => {
      if (!make && oldVersion === 0)
        return asked.transaction.abort();
      for (const [store, keyPath] of stores)
        if (!asked.result.objectStoreNames.contains(store))
          asked.result.createObjectStore(store, { keyPath });
    };
    asked.onsuccess = () => {
      asked.result.onversionchange = () => close();
      resolve(asked.result);
    };
    asked.onerror = asked.onblocked = () => {
      opened = undefined;
      resolve(null);
    };
  });
}

function close() {
  opened?.then(database => database?.close());
  opened = undefined;
}

/** One transaction over one store or several; undefined where nothing is kept. */
async function ask(names, mode, work, make = false) {
  const database = await open(make);
  if (!database)
    return undefined;
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(names, mode, { durability: 'strict' });
    const request = work(...[names].flat().map(each => transaction.objectStore(each)));
    transaction.oncomplete = () => resolve(request.result);
    transaction.onerror = transaction.onabort = () => reject(transaction.error ?? new Error('Only the owner keeps something here.'));
  });
}

/** Keeps a row of the owner of this device; throws when it cannot be kept. */
async function keep(store, row) {
  const kept = await ask(['owner', store], 'readwrite', (owners, rows) => {
    const owner = owners.get('me');
    owner.onsuccess = () => owner.result?.person === row.person ? rows.put(row) : owner.transaction.abort();
    return owner;
  });
  if (!kept)
    throw new Error('Nothing can be kept here.');
}

/** Changes a row that is still there. */
function change(store, id, fields) {
  return ask(store, 'readwrite', rows => {
    const row = rows.get(id);
    row.onsuccess = () => row.result && rows.put({ ...row.result, ...fields });
    return row;
  });
}

/** All that waits, of everybody; oldest first. */
export async function all() {
  const entries = await ask('words', 'readonly', words => words.getAll()) ?? [];
  return entries.sort((a, b) => a.made - b.made);
}

/** @param entry { id, person, kind: 'story' | 'draft', made, … }; `sent` is the story that has the words already */
export const put = entry => keep('words', entry);
export const changeWords = (id, fields) => change('words', id, fields);

export function get(id) {
  return ask('words', 'readonly', words => words.get(id));
}

/** Takes words away, with the files that go with them. */
export async function remove(id) {
  const files = await filesOf(id);
  if (files.length === 0 && !await get(id))
    return;
  await ask(['words', 'files'], 'readwrite', (words, kept) => {
    files.forEach(file => kept.delete(file.id));
    return words.delete(id);
  });
}

/** The files that go with a story, oldest first; without one all of them. */
export async function filesOf(story) {
  const files = await ask('files', 'readonly', kept => kept.getAll()) ?? [];
  return files.filter(file => !story || file.story === story).sort((a, b) => a.made - b.made);
}

/** @param file { id, story, person, made, kind, name, file, small, smallId, refusal } */
export const putFile = file => keep('files', file);
export const changeFile = (id, fields) => change('files', id, fields);

export function removeFile(id) {
  return ask('files', 'readwrite', kept => kept.delete(id));
}

/** Whose device it is: the person who last signed in and said so, and whether that person reads short sentences. */
export function owner() {
  return ask('owner', 'readonly', owners => owners.get('me'));
}

export function setOwner(person, plain) {
  return ask('owner', 'readwrite', owners => owners.put({ key: 'me', person, plain }), true);
}

/** What waits of a person, as { entry, files }, oldest first. */
export async function waitingOf(person) {
  const files = await filesOf();
  return (await all()).filter(entry => entry.person === person)
    .map(entry => ({ entry, files: files.filter(file => file.story === entry.id) }));
}

/** How much waits of a person, and how much of others. */
export async function waiting(person) {
  const entries = await all();
  const mine = entries.filter(entry => entry.person === person);
  return { mine: mine.filter(entry => entry.kind === 'story' || entry.key === 'nieuw').length, others: entries.length - mine.length };
}

/** Erases everything of a person; when nothing of others waits, the store itself, the kept page and what keeps it. */
export async function erase(person) {
  const entries = await all();
  const others = entries.filter(entry => entry.person !== person);
  await forgetPages();
  if (others.length > 0) {
    for (const entry of entries.filter(entry => entry.person === person))
      await remove(entry.id);
    for (const file of (await filesOf()).filter(file => file.person === person))
      await removeFile(file.id);
    if ((await owner())?.person === person)
      await ask('owner', 'readwrite', owners => owners.delete('me'));
    return;
  }
  close();
  if (globalThis.indexedDB)
    await new Promise(done => {
      const asked = indexedDB.deleteDatabase(name);
      asked.onsuccess = asked.onerror = asked.onblocked = done;
    });
}

/** Takes away the page for times without a network, and the worker that shows it. */
export async function forgetPages() {
  if (globalThis.caches)
    for (const key of await caches.keys())
      await caches.delete(key);
  for (const registration of await navigator.serviceWorker?.getRegistrations() ?? [])
    await registration.unregister();
}

/** A time-ordered identifier, as the server makes them; also where crypto.randomUUID is not allowed. */
export function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const time = Date.now();
  for (let i = 0; i < 6; i++)
    bytes[i] = Math.floor(time / 2 ** (8 * (5 - i))) % 256;
  bytes[6] = bytes[6] & 0x0f | 0x70;
  bytes[8] = bytes[8] & 0x3f | 0x80;
  const hex = [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
