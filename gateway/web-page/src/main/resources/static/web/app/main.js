/** Starts the page: preferences, session, texts, then the shell, which shows the place in the address. */
import { applyPreferences } from '../core/preferences.js';
import { currentPage, loadPage } from '../core/router.js';
import { readSession } from '../core/session.js';
import { loadTexts } from '../core/texts.js';
import { findPage } from './menu.js';
import { showNotStarted, signInAddress } from './not-started.js';
import './shell.js';

applyPreferences();
// Its files come while the session is read. The shell loads it again, and says so if it cannot.
if (findPage(currentPage())) loadPage(currentPage()).catch(() => {});
const [person, texts] = await Promise.allSettled([readSession(), loadTexts('app')]);
const failed = [person, texts].find(({ status }) => status === 'rejected');
if (person.value === null) location.assign(signInAddress());
else if (failed) showNotStarted(failed.reason, { hasTexts: texts.status === 'fulfilled' });
else startApp();

/** The head of the page, which the document has brought, stands until the page has read what it shows. */
function startApp() {
  const first = document.getElementById('first');
  first.replaceWith(Object.assign(document.createElement('cw-app'), { head: first.querySelector('.page-head') }));
}
