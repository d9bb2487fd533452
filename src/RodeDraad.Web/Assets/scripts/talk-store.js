// What a conversation could not send yet, on this device: one entry per record, of the person who is signed in. It also
// outlives a killed tab; what reached the server is dropped at once.
const opened = new Promise((resolve, reject) => {
  const request = indexedDB.open('rodedraad-talk', 1);
  request.onupgradeneeded = () => request.result.createObjectStore('records', { keyPath: 'id' });
  request.onsuccess = () => {
    request.result.onversionchange = () => request.result.close();
    resolve(request.result);
  };
  request.onerror = () => reject(request.error);
});
opened.catch(() => {}); // a browser that forbids it: the page itself still holds the text

/** Erases what somebody else left on this device. */
export async function only(person) {
  const all = await ask('readonly', store => store.getAll());
  for (const kept of all.filter(k => k.person !== person))
    await drop(kept.id);
}

export const read = id => ask('readonly', store => store.get(id));
export const keep = entry => ask('readwrite', store => store.put(entry));
export const drop = id => ask('readwrite', store => store.delete(id));

async function ask(mode, act) {
  const database = await opened;
  return new Promise((resolve, reject) => {
    const request = act(database.transaction('records', mode).objectStore('records'));
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
