// While capturing there is no story yet: what is chosen waits in the form and goes along with its words. Without a
// connection it waits on the learner's own device (phone/store.js); elsewhere the form is sent again after a while, and the
// page keeps everything until it has arrived.
import { newId, put, putFile } from '../phone/store.js';
import { button, choose, kindOf, line, say } from './choosing.js';

const pauses = [1, 2, 4, 8, 15, 30]; // seconds
const { person, own } = document.body.dataset;

export function attachAlong(form) {
  const waiting = [];
  const { chooser, input, isBusy, ready } = choose(form, chosen => {
    // With an identifier of its own, so that one that is sent twice is kept once.
    Object.assign(chosen, { id: newId(), smallId: newId() });
    waiting.push(chosen);
    const row = line(chooser, chosen);
    row.append(button(chooser.dataset.remove, () => {
      waiting.splice(waiting.indexOf(chosen), 1);
      row.remove();
      form.querySelector('textarea').focus();
    }));
  });

  form.addEventListener('submit', async event => {
    if (event.defaultPrevented || (waiting.length === 0 && !isBusy()))
      return;
    event.preventDefault();
    say(chooser, chooser.dataset.sending);
    await ready();
    for (let misses = 0; ; misses++) {
      try {
        return await arrive(await fetch(form.action, { method: 'POST', body: body(), redirect: 'manual' }));
      } catch (problem) {
        if (own && form.dataset.draft === 'nieuw' && problem instanceof TypeError && await waitHere())
          return location.assign('/dossier/zonder-netwerk');
        if (misses >= pauses.length)
          return fail(chooser.dataset.failed);
        say(chooser, chooser.dataset.again);
        await new Promise(done => setTimeout(done, pauses[misses] * 1000));
      }
    }
  });

  /** Without a network everything waits on this device; false when it cannot. */
  async function waitHere() {
    const id = form.elements['Form.Id'].value;
    try {
      await put({ id, person, kind: 'story', made: Date.now(), story: form.elements['Form.Story'].value, day: form.elements['Form.HappenedOn'].value, dayChosen: true });
      for (const { file, ...ids } of waiting)
        await putFile({ ...ids, file, story: id, person, made: Date.now(), kind: kindOf(file), name: file.name });
      return true;
    } catch {
      return false;
    }
  }

  function body() {
    const data = new FormData(form);
    data.delete(input.name);
    waiting.forEach(({ id, file, small }, number) => {
      data.append('Files', file, file.name);
      data.append('FileIds', id);
      if (small)
        data.append('Smalls', small, `${number}.jpg`);
    });
    return data;
  }

  async function arrive(response) {
    if (response.type === 'opaqueredirect')
      return location.assign(form.dataset.then ?? `/dossier/${form.elements['Form.Id'].value}`);
    if (response.status >= 500 && response.status !== 507)
      throw new Error(`${response.status}`);
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    fail([...page.querySelectorAll('.errors li, h1')].map(e => e.textContent.trim())[0] ?? chooser.dataset.failed);
  }

  function fail(words) {
    say(chooser, words);
    delete form.dataset.sending;
    for (const pressed of form.querySelectorAll('[aria-disabled=true]'))
      pressed.removeAttribute('aria-disabled');
  }
}
