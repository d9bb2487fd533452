// <button hidden data-copy="#id" data-copied="Gekopieerd"> copies the text or value of #id and says so in the button.
for (const button of document.querySelectorAll('[data-copy]'))
  button.hidden = !navigator.clipboard;

addEventListener('click', async event => {
  const button = event.target.closest('[data-copy]');
  if (!button)
    return;
  const source = document.querySelector(button.dataset.copy);
  await navigator.clipboard.writeText(source.value ?? source.textContent.trim());
  say(button);
});

function say(button) {
  const before = button.textContent;
  if (!button.dataset.copied || before === button.dataset.copied)
    return;
  button.setAttribute('aria-live', 'polite');
  button.textContent = button.dataset.copied;
  setTimeout(() => button.textContent = before, 2500);
}
