// After a post the answer is read first: the error summary, or the message about what just happened.
const answer = document.querySelector('.errors, .flash');
if (answer && !location.hash) {
  answer.tabIndex = -1;
  answer.focus({ preventScroll: answer.classList.contains('flash') });
}
