// A voice note of at most three minutes: record, pause, listen, keep it or do it again. All buttons; works by keyboard.
const most = 180; // seconds
const types = ['audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus'];

export const canRecord = () => Boolean(navigator.mediaDevices?.getUserMedia && window.MediaRecorder);

/** Shows the recorder of a chooser; resolves to a file, or to null when the learner leaves it. Throws without a microphone. */
export async function record(chooser, box) {
  const words = chooser.dataset;
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
  const [state, time, audio] = ['[data-state]', '[data-time]', 'audio'].map(s => box.querySelector(s));
  const button = name => box.querySelector(`[data-do=${name}]`);
  let recorder, chunks, seconds, timer, url;
  box.hidden = false;
  start();
  return new Promise(done => {
    box.onclick = event => {
      switch (event.target.closest('[data-do]')?.dataset.do) {
        case 'pause': return recorder.state === 'paused' ? goOn() : hold();
        case 'stop': return recorder.stop();
        case 'redo': return start();
        case 'drop': return end(null);
        case 'keep': return end(file());
      }
    };

    function end(result) {
      clearInterval(timer);
      if (recorder.state !== 'inactive') {
        recorder.onstop = null;
        recorder.stop();
      }
      stream.getTracks().forEach(track => track.stop());
      URL.revokeObjectURL(url);
      audio.removeAttribute('src');
      box.hidden = true;
      done(result);
    }
  });

  function start() {
    const type = types.find(t => MediaRecorder.isTypeSupported(t));
    recorder = new MediaRecorder(stream, { mimeType: type, audioBitsPerSecond: 32_000 });
    [chunks, seconds] = [[], 0];
    recorder.ondataavailable = event => chunks.push(event.data);
    recorder.onstop = listen;
    recorder.start(1000);
    show({ pause: true, stop: true });
    goOn();
    button('pause').focus();
  }

  function goOn() {
    if (recorder.state === 'paused')
      recorder.resume();
    state.textContent = words.recording;
    button('pause').querySelector('span').textContent = words.pause;
    clearInterval(timer);
    tell();
    timer = setInterval(() => {
      seconds++;
      tell();
      if (seconds >= most)
        recorder.stop();
    }, 1000);
  }

  function hold() {
    recorder.pause();
    clearInterval(timer);
    state.textContent = words.paused;
    button('pause').querySelector('span').textContent = words.resume;
  }

  function listen() {
    clearInterval(timer);
    state.textContent = '';
    URL.revokeObjectURL(url);
    url = URL.createObjectURL(file());
    audio.src = url;
    show({ keep: true, redo: true });
    button('keep').focus();
  }

  function file() {
    const type = recorder.mimeType.split(';')[0];
    const extension = { 'audio/mp4': 'm4a', 'audio/ogg': 'ogg' }[type] ?? 'webm';
    return new File(chunks, `${words.voiceName}.${extension}`, { type });
  }

  function show(names) {
    for (const name of ['pause', 'stop', 'keep', 'redo'])
      button(name).hidden = !names[name];
    audio.hidden = !names.keep;
  }

  function tell() {
    time.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  }
}
