// For a learner who is signed in: sends what was written without a network and says what still waits. On an own device it
// also installs the page for times without a network; on any other it leaves nothing of the kind behind.
import { forgetPages, remove, setOwner } from './phone/store.js';
import { sendAndShow } from './phone/shelf.js';

const { person, own } = document.body.dataset;

begin();

async function begin() {
  await forgetWhatArrived();
  if (own)
    install().catch(() => {}); // A browser that forbids it goes on without.
  else
    await forgetPages();
  const again = pressed => sendAndShow(person, { again }, pressed === true);
  await again();
  // Asked for before signing out.
  document.addEventListener('outbox:send', async () => {
    await again();
    document.dispatchEvent(new Event('outbox:sent'));
  });
  addEventListener('online', again);
  addEventListener('offline', again);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && again());
}

/**
 * What was sent with this tab's last form arrived when the form came back with questions, or when another page answers:
 * for a captured story only its own page counts.
 */
async function forgetWhatArrived() {
  const sent = JSON.parse(sessionStorage.getItem('sent') ?? 'null');
  sessionStorage.removeItem('sent');
  if (!sent || document.querySelector('.lost'))
    return;
  if (document.querySelector('.errors') || (sent.isCapture ? location.pathname.endsWith(sent.id) : location.pathname !== sent.from))
    await remove(sent.id);
}

async function install() {
  await setOwner(person, document.body.classList.contains('plain'));
  if (!navigator.serviceWorker)
    return;
  await navigator.serviceWorker.register('/sw.js');
  const { active } = await navigator.serviceWorker.ready;
  // Once per tab and language the kept page is fetched anew.
  const language = document.documentElement.lang;
  if (sessionStorage.getItem('kept-page') === language)
    return;
  sessionStorage.setItem('kept-page', language);
  active.postMessage('refresh');
}
