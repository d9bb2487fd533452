// A form marked data-guard asks the browser to warn before typed text is left behind, unless its draft is kept (data-safe).
const changed = new Set();

addEventListener('input', event => {
  const form = event.target.closest?.('form[data-guard]');
  if (form)
    changed.add(form);
});
addEventListener('submit', event => changed.delete(event.target));
addEventListener('beforeunload', event => {
  if ([...changed].some(form => form.isConnected && !form.dataset.safe))
    event.preventDefault();
});
