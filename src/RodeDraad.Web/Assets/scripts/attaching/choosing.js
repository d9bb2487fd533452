// The three buttons in place of the file input: photo, voice, file. Each chosen file is handed over, made smaller; what can
// be kept nowhere is refused here, with the reason.
import { sizeOf } from '../phone/size.js';
import { canRecord, record } from './recording.js';
import { shrink } from './shrinking.js';

export function choose(form, take) {
  const chooser = form.querySelector('[data-chooser]');
  const input = chooser.querySelector('input[type=file]');
  const box = chooser.querySelector('[data-recorder]');
  const ways = chooser.querySelector('[data-ways]');
  const picker = document.createElement('input');
  picker.type = 'file';
  picker.multiple = true;
  let underway = Promise.resolve();
  let count = 0;
  for (const plain of form.querySelectorAll('[data-plain]'))
    plain.hidden = !plain.querySelector('.error');
  ways.hidden = false;
  ways.querySelector('[data-way=voice]').hidden = !canRecord();

  ways.addEventListener('click', async event => {
    const button = event.target.closest('[data-way]');
    if (button?.dataset.way === 'voice') {
      await speak(button);
    } else if (button) {
      picker.accept = button.dataset.way === 'picture' ? chooser.dataset.pictures : input.accept;
      picker.click();
    }
  });
  picker.addEventListener('change', () => takeAll([...picker.files]));
  input.addEventListener('change', () => {
    const files = [...input.files];
    input.value = '';
    takeAll(files);
  });

  function takeAll(files) {
    picker.value = '';
    count += files.length;
    for (const file of files)
      underway = underway.then(() => takeOne(file)).finally(() => count--);
  }

  async function takeOne(file) {
    const chosen = await shrink(file);
    const refusal = refusalOf(chosen.file, chooser, input.accept);
    return refusal ? refuse(chooser, file.name, refusal) : take(chosen);
  }

  async function speak(button) {
    ways.hidden = true;
    try {
      const file = await record(chooser, box);
      if (file)
        await take({ file, small: null });
    } catch {
      say(chooser, chooser.dataset.noMicrophone);
    }
    ways.hidden = false;
    button.focus();
  }
  // Who saves while a photograph is still being made smaller waits for it.
  return { chooser, input, isBusy: () => count > 0, ready: () => underway };
}

/** Why a file is kept nowhere, as far as that can be seen without looking into it. */
function refusalOf({ name, size, type }, chooser, accepted) {
  const words = chooser.dataset;
  const extension = name.match(/\.[^.]*$/)?.[0].toLowerCase();
  if (extension ? !accepted.split(',').includes(extension) : !words.pictures.split(',').includes(type))
    return words.unknown;
  if (size === 0)
    return words.empty;
  const chosen = chooser.querySelectorAll('[data-list] > li:not([data-refused])').length;
  return size > Number(words.most) ? words.tooLarge : chosen >= Number(words.mostFiles) ? words.tooMany : null;
}

/** Says at the file itself why it is not taken. */
export function refuse(chooser, name, why) {
  const row = line(chooser, { file: { name } });
  row.dataset.refused = 'true';
  const words = document.createElement('p');
  words.className = 'error';
  words.setAttribute('role', 'alert');
  words.textContent = why;
  row.append(button(chooser.dataset.remove, () => row.remove()), words);
}

export function say(chooser, words) {
  chooser.querySelector('[data-says]').textContent = words;
}

/** A line in the list of what is on its way: its small picture, name and size. */
export function line(chooser, { file, small }) {
  const row = document.createElement('li');
  const told = document.createElement('span');
  const name = document.createElement('bdi');
  name.textContent = file.name;
  if (small) {
    const image = new Image();
    image.alt = '';
    image.src = URL.createObjectURL(small);
    image.onload = () => URL.revokeObjectURL(image.src);
    told.append(image);
  }
  told.append(name);
  if (file.size)
    told.append(Object.assign(document.createElement('small'), { textContent: sizeOf(file.size) }));
  row.append(told);
  chooser.querySelector('[data-list]').append(row);
  return row;
}

export function button(words, act) {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'link';
  made.textContent = words;
  made.addEventListener('click', act);
  return made;
}

export function kindOf(file) {
  return file.type.startsWith('image/') ? 'Picture' : file.type.startsWith('audio/') ? 'Voice' : 'File';
}
