// The three buttons in place of the file input: photo, voice, file. Each chosen file is handed over, made smaller.
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
      underway = underway.then(() => shrink(file)).then(take).finally(() => count--);
  }

  async function speak(button) {
    ways.hidden = true;
    try {
      const file = await record(chooser, box);
      if (file)
        take({ file, small: null });
    } catch {
      say(chooser, chooser.dataset.noMicrophone);
    }
    ways.hidden = false;
    button.focus();
  }
  // Who saves while a photograph is still being made smaller waits for it.
  return { chooser, input, isBusy: () => count > 0, ready: () => underway };
}

export function say(chooser, words) {
  chooser.querySelector('[data-says]').textContent = words;
}

/** A line in the list of what is on its way. */
export function line(chooser, name) {
  const row = document.createElement('li');
  const words = document.createElement('bdi');
  words.textContent = name;
  row.append(words);
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
