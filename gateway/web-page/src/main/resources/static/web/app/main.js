/** Starts the page: preferences, session, texts, then the shell, which shows the place in the address. */
import { applyPreferences } from '../core/preferences.js';
import { readSession } from '../core/session.js';
import { loadTexts } from '../core/texts.js';
import { showNotStarted, signInAddress } from './not-started.js';
import './shell.js';

applyPreferences();
const [person, texts] = await Promise.allSettled([readSession(), loadTexts('app')]);
const failed = [person, texts].find(({ status }) => status === 'rejected');
if (person.value === null) location.assign(signInAddress());
else if (failed) showNotStarted(failed.reason, { hasTexts: texts.status === 'fulfilled' });
else document.body.append(document.createElement('cw-app'));
