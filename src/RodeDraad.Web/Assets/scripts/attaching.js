// Puts photos, voice notes and files with a story. Loaded only by the pages where that can be done; without it a plain
// file input does the same.
import { attach } from './attaching/attach.js';
import { attachAlong } from './attaching/along.js';

for (const form of document.querySelectorAll('form[data-attach]'))
  attach(form);
for (const form of document.querySelectorAll('form[data-attach-along]'))
  attachAlong(form);
