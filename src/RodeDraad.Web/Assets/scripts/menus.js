// <details class="menu"> closes with Escape, with a click beside it, and when the keyboard walks out of it.
addEventListener('keydown', event => {
  if (event.key !== 'Escape')
    return;
  const menu = document.querySelector('details.menu[open]');
  if (menu) {
    menu.open = false;
    menu.querySelector('summary').focus();
  }
});
addEventListener('click', event => closeOthers(event.target));
addEventListener('focusin', event => closeOthers(event.target));

function closeOthers(target) {
  for (const menu of document.querySelectorAll('details.menu[open]'))
    if (!menu.contains(target))
      menu.open = false;
}
