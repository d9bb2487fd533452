// What waits on this device (IndexedDB): words that no server has yet, each bound to the person who wrote them. Only on
// somebody's own device; signing out erases it.
const name = 'rodedraad';
const version = 1;
let opened;

/** The store; without `make` it stays absent when it is absent, and null is given. */
function open(make) {
  if (!globalThis.indexedDB)
    return Promise.resolve(null);
  return opened ??= new Promise(resolve => {
    const asked = indexedDB.open(name, version);
    asked.onupgradeneeded = () => {
      if (!make)
        return asked.transaction.abort();
      asked.result.createObjectStore('words', { keyPath: 'id' });
      asked.result.createObjectStore('owner', { keyPath: 'key' });
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

async function ask(store, mode, work) {
  const database = await open(mode === 'readwrite');
  if (!database)
    return undefined;
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(store, mode, { durability: 'strict' });
    const request = work(transaction.objectStore(store));
    transaction.oncomplete = () => resolve(request.result);
    transaction.onerror = transaction.onabort = () => reject(transaction.error);
  });
}

/** All that waits, of everybody; oldest first. */
export async function all() {
  const entries = await ask('words', 'readonly', words => words.getAll()) ?? [];
  return entries.sort((a, b) => a.made - b.made);
}

/** @param entry { id, person, kind: 'story' | 'draft', made, … } */
export function put(entry) {
  return ask('words', 'readwrite', words => words.put(entry));
}

export function get(id) {
  return ask('words', 'readonly', words => words.get(id));
}

export async function remove(id) {
  if (await get(id))
    await ask('words', 'readwrite', words => words.delete(id));
}

/** Whose device it is: the person who last signed in and said so. */
export async function owner() {
  return (await ask('owner', 'readonly', owners => owners.get('me')))?.person;
}

export function setOwner(person) {
  return ask('owner', 'readwrite', owners => owners.put({ key: 'me', person }));
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
    if (await owner() === person)
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
