// <input type="password" data-reveal="Laat zien" data-conceal="Verberg"> gets a button that shows what was typed.
for (const input of document.querySelectorAll('input[data-reveal]')) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'link small reveal';
  button.textContent = input.dataset.reveal;
  button.setAttribute('aria-controls', input.id);
  button.addEventListener('click', () => {
    const show = input.type === 'password';
    input.type = show ? 'text' : 'password';
    button.textContent = show ? input.dataset.conceal : input.dataset.reveal;
    input.focus();
  });
  input.after(button);
  // What is kept by the browser or sent must again be a password.
  input.form?.addEventListener('submit', () => input.type = 'password');
}
