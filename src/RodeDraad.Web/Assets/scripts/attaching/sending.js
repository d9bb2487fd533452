// Sends a file in pieces. After a broken connection it asks how far the server is and goes on from there.
const piece = 512 * 1024;
const pauses = [1, 2, 4, 8, 15, 30]; // seconds

/** The server says why, in words. */
export class Refused extends Error {}

/** The server answers without saying why; `status` tells what to do. */
export class Unanswered extends Error {
  constructor(status) {
    super(`${status}`);
    this.status = status;
  }

  /** Sending it again changes nothing: the session is over, or what it goes with is not there. */
  get isFinal() {
    return this.status === 401 || this.status === 404;
  }
}

/**
 * Resolves to the last answer ({ done, note }); throws Refused with the server's words, or another error when the
 * connection stays away.
 */
export async function send({ id, file, kind, name = file.name, thumbnailOf }, where, { onProgress, onPause }, waits = pauses) {
  let offset = null;
  for (let misses = 0; ;) {
    try {
      const answer = offset === null
        ? await begin({ id, file, kind, name, thumbnailOf }, where)
        : await append(id, file.slice(offset, offset + piece), offset, where);
      offset = answer.offset;
      misses = 0;
      onProgress(offset / file.size);
      if (answer.done)
        return answer;
    } catch (problem) {
      if (problem instanceof Refused || problem.isFinal || misses >= waits.length)
        throw problem;
      onPause();
      await pause(waits[misses++] * 1000);
      offset = null;
    }
  }
}

function begin({ id, file, kind, name, thumbnailOf }, { begin: address, token }) {
  const form = new FormData();
  const fields = { Id: id, Name: name, Length: file.size, Kind: kind };
  if (thumbnailOf)
    fields.ThumbnailOf = thumbnailOf;
  for (const [name, value] of Object.entries(fields))
    form.append(name, value);
  return ask(address, { method: 'POST', body: form }, token);
}

function append(id, body, offset, { piece: address, token }) {
  const headers = { 'Upload-Offset': offset, 'Content-Type': 'application/offset+octet-stream' };
  return ask(address.replace(/[0-9a-f-]{36}$/, id), { method: 'PATCH', body, headers }, token);
}

async function ask(address, request, token) {
  const response = await fetch(address, { ...request, headers: { ...request.headers, RequestVerificationToken: token } });
  const answer = await response.json().catch(() => null);
  if (answer && (response.ok || response.status === 409))
    return answer;
  if (answer?.error && response.status !== 503)
    throw new Refused(answer.error);
  throw new Unanswered(response.status);
}

/** A while, or until the network is back, whichever comes first. */
function pause(time) {
  return new Promise(done => {
    const timer = setTimeout(go, time);
    addEventListener('online', go);
    function go() {
      clearTimeout(timer);
      removeEventListener('online', go);
      done();
    }
  });
}

/** An identifier of our own, also where the page is not served over https. */
export function newId() {
  if (crypto.randomUUID)
    return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = bytes[6] & 0x0f | 0x40;
  bytes[8] = bytes[8] & 0x3f | 0x80;
  const hex = [...bytes].map(b => b.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
