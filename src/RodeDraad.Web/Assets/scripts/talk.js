// The conversation screen: saves itself at every pause, keeps on this device what could not be sent, and walks through the
// phases without asking the server. Loaded there only; without it the buttons of the form do the same.
import { drop, keep, only, read } from './talk-store.js';

const form = document.querySelector('form[data-talk]');
const say = form.dataset;
const status = document.getElementById('saved');
const notice = document.getElementById('talk-notice');
const pause = 700; // milliseconds without a key before it is saved
const patience = 8000; // before it tries again while there is no connection
const longest = 10000; // without an answer a saving counts as not sent
const soon = work => Promise.race([work, new Promise(done => setTimeout(done, 2000))]); // a store that hangs holds nobody up
const field = name => form.elements[`Form.${name}`];
const place = field('Part') ?? field('Phase'); // with home there are five parts, of which the first two are one phase

let dirty = false;
let sending = null;
let stopped = false; // signed out, taken by somebody else, or no longer ours: typing is kept, sending waits for a choice
let leaving = false;
let parting = null; // the button that was pressed while nothing could be sent; once it can, it still counts
let refused = false; // for a reason that the next key may mend
let timer = 0;
let savedAt = 0;

only(say.me).then(() => read(say.talk)).then(kept => kept && putBack(kept)).catch(() => {});

form.addEventListener('input', changed);
form.addEventListener('change', changed);
form.addEventListener('submit', submit);
addEventListener('online', () => !stopped && send());
document.addEventListener('visibilitychange', () => document.hidden && dirty && send(true));
addEventListener('pagehide', () => dirty && send(true));
addEventListener('beforeunload', event => dirty && !navigator.onLine && event.preventDefault());
document.addEventListener('keydown', keys);
setInterval(tell, 1000);

function changed({ target }) {
  follow(target);
  if (target.name === 'Form.OwnQuestion' || target.name === 'Form.StoryId')
    return;
  touch();
}

function touch() {
  dirty = true;
  parting = null;
  if (refused)
    go();
  field('Count').value = Number(field('Count').value) + 1;
  keep({ id: say.talk, person: say.me, fields: fields(), pen: field('Pen').value, count: field('Count').value, version: field('Version').value }).catch(() => {});
  clearTimeout(timer);
  timer = setTimeout(() => send(), pause);
  tell();
}

/** What belongs together on the screen follows at once. */
function follow({ name, value }) {
  if (name === 'Form.IsWarm')
    form.querySelector('[data-smaller]').hidden = value !== 'false';
  if (name === 'Form.About')
    for (const starters of form.querySelectorAll('[data-about]'))
      starters.hidden = !form.querySelector(`[name="Form.About"][value="${starters.dataset.about}"]`).checked;
  if (name === 'Form.CoreWord') {
    const word = form.querySelector('[data-copy-of="Form.CoreWord"]');
    if (word) {
      word.textContent = value;
      word.parentElement.hidden = !value.trim();
    }
  }
  if (name === 'Form.OwnQuestion')
    document.getElementById('why').hidden = !/^[\s"'(-]*((en|maar|and|but|so)\s+)?(waarom|hoezo|why|how come)\b/i.test(value);
}

/** One saving at a time; the last one of a page that is left does not wait for another. */
async function send(isLast = false) {
  clearTimeout(timer);
  if (!dirty || stopped || (sending && !isLast))
    return;
  const run = transmit(isLast);
  sending = run;
  await run;
  if (sending === run)
    sending = null;
  if (dirty && !stopped && status.dataset.off === undefined)
    timer = setTimeout(() => send(), pause);
}

async function transmit(isLast) {
  const body = new URLSearchParams(new FormData(form));
  const count = field('Count').value;
  dirty = false;
  try {
    await answer(await fetch(say.save, { method: 'POST', body, headers: { 'HX-Request': 'true' }, keepalive: isLast, redirect: 'error', signal: AbortSignal.timeout(longest) }), count);
  } catch {
    dirty = true;
    status.dataset.off = '';
    status.textContent = say.offline;
    timer = setTimeout(() => send(), patience);
  }
}

async function answer(response, count) {
  const body = response.headers.get('Content-Type')?.includes('json') ? await response.json() : {};
  if (response.ok) {
    field('Version').value = body.version;
    savedAt = Date.now();
    delete status.dataset.off;
    if (field('Count').value === count)
      await soon(drop(say.talk).catch(() => {}));
    tell();
    if (parting && !dirty)
      leave(parting);
    return;
  }
  dirty = true;
  if (response.status >= 500)
    throw new Error(`${response.status}`);
  stopped = true;
  status.textContent = '';
  if (response.status === 409)
    taken(body);
  else if (response.status === 401)
    show(say.signedOut, link(say.signIn, say.signInAt));
  else if (response.headers.get('HX-Refresh'))
    location.reload();
  else
    show(body.message ?? say.gone);
  refused = response.status === 422;
}

/** Somebody else wrote: told at once, with both texts, and a choice. */
function taken({ message, theirs, version }) {
  const details = document.createElement('details');
  details.open = true;
  details.append(element('summary', say.theirs), ...theirs.map(words => element('p', words, 'typed')));
  const choice = element('div', '', 'row');
  choice.append(
    button(say.keep, () => { field('Version').value = version; go(); touch(); send(); }),
    button(say.take, () => drop(say.talk).finally(() => { dirty = false; location.reload(); })));
  show(message, details, choice);
}

function go() {
  stopped = refused = false;
  notice.hidden = true;
  notice.replaceChildren();
}

function show(message, ...more) {
  const box = element('div', '', 'notice warn');
  const words = element('div', '', 'stack-s');
  words.append(element('p', message), ...more);
  box.append(words);
  box.setAttribute('role', 'alert');
  notice.replaceChildren(box);
  notice.hidden = false;
}

function element(name, text, className = '') {
  const made = document.createElement(name);
  made.textContent = text;
  made.className = className;
  return made;
}

function button(text, act) {
  const made = element('button', text, 'btn slim');
  made.type = 'button';
  made.addEventListener('click', act);
  return made;
}

function link(text, href) {
  const made = element('a', text, 'btn slim');
  made.href = href;
  return made;
}

/** Buttons that the screen can do without the server; the others send the form as it is. */
function submit(event) {
  const act = event.submitter?.value;
  if (leaving)
    return;
  if (/^[1-5]$/.test(act))
    phase(Number(act));
  else if (act === 'more')
    others();
  else if (act === 'save')
    send();
  else if (dirty || sending)
    leave(event.submitter);
  else
    return; // All is saved: the browser sends the form itself. Asked to send it again during this event, it does nothing.
  event.preventDefault();
  event.stopImmediatePropagation();
  delete form.dataset.sending;
  event.submitter?.removeAttribute('aria-disabled');
}

/** Leaves the screen only when the server has everything, so that nothing stays behind on this device. */
async function leave(button) {
  do {
    await sending;
    await send();
  } while (dirty && !stopped && status.dataset.off === undefined);
  parting = dirty ? button : null;
  if (dirty || stopped)
    return;
  leaving = true;
  form.requestSubmit(button);
}

function phase(to) {
  if (to > 1 && say.story !== 'yes' && !field('SmallStory').value.trim()) {
    show(say.first);
    field('SmallStory').focus();
    return;
  }
  if (!stopped)
    go();
  place.value = to;
  if (field('Part'))
    field('Phase').value = Math.max(1, to - 1);
  for (const part of form.querySelectorAll('[data-phase]'))
    part.hidden = Number(part.dataset.phase) !== to;
  const story = form.querySelector('.talk-story');
  if (story)
    story.open = to === 1;
  const way = form.querySelector('[data-at]');
  way.dataset.at = to;
  for (const [at, step] of way.querySelectorAll('button').entries())
    if (at + 1 === to)
      step.setAttribute('aria-current', 'step');
    else
      step.removeAttribute('aria-current');
  form.querySelector(`section[data-phase="${to}"] :is(textarea, input:not([type=checkbox]))`)?.focus({ preventScroll: true });
  touch();
}

function others() {
  const atOnce = 3;
  const asks = [...form.querySelectorAll('.asks:not([hidden]) > .ask')];
  const shown = asks.findIndex(ask => !ask.hidden);
  const from = shown + atOnce >= asks.length ? 0 : shown + atOnce;
  asks.forEach((ask, at) => ask.hidden = at < from || at >= from + atOnce);
}

function keys(event) {
  if (!event.altKey || event.ctrlKey || event.metaKey)
    return;
  const at = Number(place.value);
  if (event.code === 'KeyQ')
    others();
  else if (event.key === 'ArrowDown' && at < form.querySelectorAll('section[data-phase]').length)
    phase(at + 1);
  else if (event.key === 'ArrowUp' && at > 1)
    phase(at - 1);
  else
    return;
  event.preventDefault();
}

function fields() {
  return [...new FormData(form)].filter(([name]) => name.startsWith('Form.') && !/\.(Version|Pen|Count|Round|OwnQuestion|StoryId)$/.test(name));
}

/** A tab that was killed, or a connection that was gone: what was not sent stands there again, and is sent. */
function putBack(kept) {
  field('Pen').value = kept.pen;
  field('Version').value = kept.version;
  for (const box of form.querySelectorAll('input:is([type=checkbox], [type=radio])'))
    box.checked = kept.fields.some(([name, value]) => name === box.name && value === box.value);
  for (const [name, value] of kept.fields) {
    const target = form.elements[name];
    if (target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && /^(text|date|hidden)$/.test(target.type)))
      target.value = value;
  }
  field('Count').value = kept.count;
  for (const name of ['Form.CoreWord', 'Form.About'].filter(name => form.elements[name]))
    follow({ name, value: form.elements[name].value });
  phase(Number(place.value));
  touch();
  show(say.back);
  send();
}

function tell() {
  if (status.dataset.off !== undefined || stopped)
    return;
  if (dirty)
    status.textContent = `${say.saving}…`;
  else if (savedAt && Date.now() - savedAt < 4_000)
    status.textContent = say.saved;
}
