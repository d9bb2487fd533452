// Signing out leaves nothing behind on this device. When words wait that no server has yet, it says so first.
import { erase, waiting, waitingOf } from './phone/store.js';

const { person } = document.body.dataset;

addEventListener('submit', async event => {
  const form = event.target;
  if (!form.action.endsWith('/uitloggen'))
    return;
  event.preventDefault();
  const { mine, others } = await waiting(person).catch(() => ({ mine: 0, others: 0 }));
  if (mine > 0 && !await goesAnyway(form, mine))
    return;
  sessionStorage.clear();
  // What a conversation kept goes too.
  globalThis.indexedDB?.deleteDatabase('rodedraad-talk');
  await erase(person).catch(() => {});
  if (others > 0)
    form.append(Object.assign(document.createElement('input'), { type: 'hidden', name: 'keep', value: 'true' }));
  form.submit();
});

/** Asks what to do with what waits; true goes on. */
async function goesAnyway(form, count) {
  const dialog = document.querySelector('[data-unsent]');
  if (!dialog)
    return true;
  const title = dialog.querySelector('h2');
  title.textContent = count === 1 ? title.dataset.one : title.dataset.many.replace('{0}', count);
  const state = dialog.querySelector('[data-unsent-state]');
  state.textContent = '';
  dialog.showModal();
  const answer = await new Promise(resolve => {
    dialog.onclose = () => resolve('stay');
    dialog.onclick = async ({ target }) => {
      const wish = target.closest('button')?.value;
      if (wish !== 'send')
        return wish && resolve(wish);
      document.dispatchEvent(new Event('outbox:send'));
      document.addEventListener('outbox:sent', async () => {
        if ((await waiting(person)).mine === 0)
          resolve('go');
        else
          state.textContent = state.dataset[whyOf(await waitingOf(person))];
      }, { once: true });
    };
  });
  dialog.close();
  delete form.dataset.sending;
  form.querySelector('button').removeAttribute('aria-disabled');
  return answer === 'go';
}

/** Why something is still here after sending. */
function whyOf(left) {
  if (left.every(({ entry, files }) => entry.kind === 'draft' && files.length > 0))
    return 'unfinished';
  return left.some(({ files }) => files.some(file => file.refusal)) ? 'refused' : 'failed';
}
