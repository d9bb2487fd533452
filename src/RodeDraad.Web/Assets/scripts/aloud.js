// Reads a question aloud with a voice of this device. A voice that lives on somebody's server would send the words
// there, so without a local one the button stays away.
const speech = globalThis.speechSynthesis;

function localVoice() {
  const language = document.documentElement.lang;
  return speech.getVoices().find((voice) => voice.localService && voice.lang.toLowerCase().startsWith(language));
}

function offer() {
  for (const button of document.querySelectorAll('[data-aloud]'))
    button.hidden = !localVoice();
}

function read(event) {
  const button = event.target.closest('[data-aloud]');
  const words = button && document.querySelector(button.dataset.aloud)?.innerText;
  if (!words)
    return;
  const wasReading = speech.speaking;
  speech.cancel();
  if (wasReading)
    return;
  const utterance = new SpeechSynthesisUtterance(words);
  utterance.voice = localVoice();
  utterance.lang = document.documentElement.lang;
  utterance.rate = .9;
  speech.speak(utterance);
}

if (speech) {
  offer();
  speech.addEventListener('voiceschanged', offer);
  document.addEventListener('click', read);
}
