/** Starts the page: preferences, session, texts, then the shell, which shows the place in the address. */
import { applyPreferences } from './preferences.js';
import { readSession } from './session.js';
import { loadTexts } from './texts.js';
import './shell.js';

applyPreferences();
const [person] = await Promise.all([readSession(), loadTexts('app')]);
if (person === null) location.assign('/login?to=' + encodeURIComponent(location.pathname + location.search));
else document.body.append(document.createElement('cw-app'));
