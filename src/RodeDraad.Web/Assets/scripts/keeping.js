// What is typed in a form marked data-guard is kept in this tab until the server has it, so that an ended session or a
// dead network costs no sentence. Kept per person (body[data-person]); signing out, or somebody else signing in, erases it.
const prefix = 'kept:';
const person = document.body.dataset.person;
const here = location.pathname;
const [arrival] = performance.getEntriesByType('navigation');

if (!person) {
  // The sign-in page: what was being sent did not arrive.
  each(kept => ({ ...kept, sent: false }));
} else {
  each(kept => kept.person !== person || (kept.sent && hasArrived(kept)) ? null : { ...kept, sent: false });
  document.querySelectorAll('form[data-guard]').forEach(putBack);
}

addEventListener('input', ({ target }) => {
  const form = target.closest?.('form[data-guard]');
  if (form && person && isText(target))
    write(keyOf(target), { person, path: here, before: target.defaultValue, typed: target.value, sent: false });
});

addEventListener('submit', ({ target }) => {
  if (target.matches('[data-guard]'))
    each(kept => kept.path === here ? { ...kept, sent: true } : kept);
});

/** Another page, or this one shown anew without an error, means that the server took it. */
function hasArrived(kept) {
  if (document.querySelector('.lost'))
    return false;
  return kept.path !== here || (arrival?.type === 'navigate' && !document.querySelector('.errors'));
}

function putBack(form) {
  let count = 0;
  for (const field of form.elements) {
    const kept = isText(field) && read(keyOf(field));
    if (!kept)
      continue;
    // Restored only where the server still has what was there before; newer text is never overwritten.
    if (kept.before === field.defaultValue && kept.typed !== field.value && field.value === field.defaultValue) {
      field.value = kept.typed;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      count++;
    } else if (kept.typed === field.defaultValue) {
      sessionStorage.removeItem(keyOf(field));
    }
  }
  if (count > 0)
    tell(form);
}

function tell(form) {
  form.dataset.restored = 'true';
  const note = document.createElement('p');
  note.className = 'note small';
  note.setAttribute('role', 'status');
  note.textContent = document.body.dataset.kept;
  form.prepend(note);
}

function isText(field) {
  return field.name && (field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && /^(text|search)$/.test(field.type)));
}

function keyOf(field) {
  return `${prefix}${here}#${field.name}`;
}

function read(key) {
  return JSON.parse(sessionStorage.getItem(key) ?? 'null');
}

function write(key, kept) {
  try {
    sessionStorage.setItem(key, JSON.stringify(kept));
  } catch {
    // A full or forbidden store: the page itself still holds the text.
  }
}

/** Lets a function change each kept text; null erases it. */
function each(change) {
  for (const key of Object.keys(sessionStorage).filter(k => k.startsWith(prefix))) {
    const kept = read(key);
    const changed = change(kept);
    if (changed === null)
      sessionStorage.removeItem(key);
    else
      write(key, changed);
  }
}
