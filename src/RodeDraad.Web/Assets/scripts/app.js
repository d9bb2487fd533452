// Everything works without this file; what is here makes it quicker and kinder.
import 'htmx.org/dist/htmx.esm.js';
import './submitting.js';
import './growing.js';
import './focus.js';
import './copying.js';
import './revealing.js';
import './leaving.js';
import './keeping.js';
import './counting.js';
import './menus.js';
import './tabs.js';
