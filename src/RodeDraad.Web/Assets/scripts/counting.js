// Near its limit a field says how many characters are left, and beyond it how many are too many. The sentences stand on
// <body data-left="Nog {0} tekens" data-over="{0} tekens te veel">. A text area has data-most: what is pasted is never cut.
const near = 0.85;
const counters = new WeakMap();

addEventListener('input', event => {
  const field = event.target;
  const most = field.maxLength > 0 ? field.maxLength : Number(field.dataset?.most);
  if (!most || !document.body.dataset.left)
    return;
  const counter = counters.get(field) ?? add(field);
  const left = most - field.value.length;
  const text = field.value.length < most * near ? '' : left < 0
    ? document.body.dataset.over.replace('{0}', -left)
    : document.body.dataset.left.replace('{0}', left);
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
