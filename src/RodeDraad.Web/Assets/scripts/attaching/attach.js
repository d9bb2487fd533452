// On the page of a story: what is chosen is sent at once, one after the other, and then stands in the page.
import { button, choose, kindOf, line, say } from './choosing.js';
import { newId, Refused, send } from './sending.js';

export function attach(form) {
  const where = { begin: form.dataset.begin, piece: form.dataset.piece, token: form.elements._form.value };
  let queue = Promise.resolve();
  let underway = 0;
  const { chooser } = choose(form, chosen => {
    const row = line(chooser, chosen);
    const id = newId();
    const progress = document.createElement('progress');
    progress.setAttribute('aria-label', `${chooser.dataset.sending}: ${chosen.file.name}`);
    progress.max = 1;
    progress.value = 0;
    row.append(progress);
    add();

    function add() {
      underway++;
      say(chooser, chooser.dataset.waiting);
      queue = queue.then(go).finally(() => underway--);
    }

    async function go() {
      say(chooser, `${chooser.dataset.sending}: ${chosen.file.name}`);
      const watch = { onProgress: part => progress.value = part, onPause: () => say(chooser, chooser.dataset.again) };
      try {
        const answer = await send({ id, file: chosen.file, kind: kindOf(chosen.file) }, where, watch);
        if (chosen.small && !answer.note)
          await sendSmall(id, chosen.small);
        await refresh();
        row.remove();
        say(chooser, answer.note ?? chooser.dataset.done);
      } catch (problem) {
        tell(problem);
      }
    }

    function tell(problem) {
      const words = document.createElement('p');
      words.className = 'error';
      words.setAttribute('role', 'alert');
      words.textContent = problem instanceof Refused ? problem.message : chooser.dataset.failed;
      const act = problem instanceof Refused
        ? button(chooser.dataset.remove, () => row.remove())
        : button(chooser.dataset.retry, () => {
          words.remove();
          act.remove();
          add();
        });
      progress.value = 0;
      progress.hidden = problem instanceof Refused;
      row.append(act, words);
      say(chooser, '');
    }
  });

  // The small picture is a help for lists; the story does not wait for it, and does without when it cannot be had.
  async function sendSmall(id, file) {
    try {
      await send({ id: newId(), file, kind: 'Picture', thumbnailOf: id }, where, { onProgress() {}, onPause() {} });
    } catch (problem) {
      if (!(problem instanceof Refused))
        throw problem;
    }
  }

  async function refresh() {
    const response = await fetch(location.pathname);
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const [now, then] = [page, document].map(d => d.querySelector('[data-shown]'));
    if (now && then)
      then.replaceWith(now);
  }

  addEventListener('beforeunload', event => {
    if (underway > 0)
      event.preventDefault();
  });
}
