// Keeps one page for times without a network, and what that page needs: no names, no words, no pages of anybody. What is
// kept is named after the build, so a new version replaces all of it.
const name = `rodedraad-${BUILD}`;
const page = '/dossier/zonder-netwerk';
const capture = '/dossier/nieuw';

addEventListener('install', event => event.waitUntil(prepare()));
addEventListener('activate', event => event.waitUntil(takeOver()));
addEventListener('message', event => event.data === 'refresh' && event.waitUntil(refresh().catch(() => {})));

addEventListener('fetch', event => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== location.origin)
    return;
  if (request.mode === 'navigate' && (request.method === 'GET' || (request.method === 'POST' && pathname === capture)))
    event.respondWith(fetch(request).catch(async () => await caches.match(page) ?? Response.error()));
  else if (request.method === 'GET' && FILES.includes(pathname))
    event.respondWith(caches.match(pathname).then(kept => kept ?? fetch(request)));
});

async function prepare() {
  const cache = await caches.open(name);
  await cache.addAll(FILES);
  await refresh();
  await skipWaiting();
}

/** Fetches the page anew; an answer that leads elsewhere, such as to the sign-in page, is not kept. */
async function refresh() {
  const answer = await fetch(page, { cache: 'no-store' });
  if (!answer.ok || answer.redirected)
    throw new Error('The page for times without a network could not be fetched.');
  await (await caches.open(name)).put(page, answer);
}

async function takeOver() {
  for (const key of await caches.keys())
    if (key !== name)
      await caches.delete(key);
  await clients.claim();
}
