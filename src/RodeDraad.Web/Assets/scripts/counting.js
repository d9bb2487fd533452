// Near its limit a field says how many characters are left. The sentence stands on <body data-left="Nog {0} tekens">.
const near = 0.85;
const counters = new WeakMap();

addEventListener('input', event => {
  const field = event.target;
  if (!(field.maxLength > 0) || !document.body.dataset.left)
    return;
  const counter = counters.get(field) ?? add(field);
  const text = field.value.length < field.maxLength * near
    ? ''
    : document.body.dataset.left.replace('{0}', field.maxLength - field.value.length);
  if (counter.textContent !== text)
    counter.textContent = text;
});

function add(field) {
  const counter = document.createElement('p');
  counter.className = 'left small';
  counter.setAttribute('aria-live', 'polite');
  field.after(counter);
  counters.set(field, counter);
  return counter;
}
