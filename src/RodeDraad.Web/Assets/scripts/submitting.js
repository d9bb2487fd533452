// A double click sends a form once. Buttons stay enabled, so that the pressed button's name and value are sent along.
const patience = 8000; // a download answers without leaving the page: after this many milliseconds the form works again

addEventListener('submit', event => {
  const form = event.target;
  if (event.defaultPrevented || form.method === 'dialog')
    return;
  if (form.dataset.sending) {
    event.preventDefault();
    event.stopImmediatePropagation();
    return;
  }
  hold(form, event.submitter);
}, true);

addEventListener('pageshow', releaseAll);
document.addEventListener('htmx:afterRequest', event => release(event.detail.elt.closest('form')));

function hold(form, button) {
  form.dataset.sending = 'true';
  button?.setAttribute('aria-disabled', 'true');
  setTimeout(() => release(form), patience);
}

function release(form) {
  if (!form?.dataset.sending)
    return;
  delete form.dataset.sending;
  for (const button of form.querySelectorAll('[aria-disabled=true]'))
    button.removeAttribute('aria-disabled');
}

function releaseAll() {
  document.querySelectorAll('form[data-sending]').forEach(release);
}
