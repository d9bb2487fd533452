// On a phone tabs run out of the screen; the one that is open is brought into view.
for (const tab of document.querySelectorAll('.tabs [aria-current]'))
  tab.parentElement.scrollLeft = tab.offsetLeft - (tab.parentElement.clientWidth - tab.offsetWidth) / 2;
