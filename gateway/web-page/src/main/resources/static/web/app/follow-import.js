/** Shows how an import goes on, in the view of a page. */
import { listen } from '../core/live.js';

/** How often the state is asked for besides, as when too many streams are open. */
const SILENCE_MS = 5000;
const ENDED = new Set(['DONE', 'FAILED', 'CANCELLED']);
let followed = null;

export const hasEnded = phase => ENDED.has(phase);

/**
 * Shows each step until the import has ended or another place is shown. The view's data is `{ job }`, and its place in the address ends
 * with the id of the import.
 *
 * @param {import('./views-page.js').ViewsPage} page
 * @param {object} view that shows the import
 * @param {object} job the import as it is now
 * @param {{events: string, read: (options: object) => Promise<object>}} from address of its events, and how its state is read
 */
export function followImport(page, view, job, { events, read }) {
  followed?.abort();
  if (hasEnded(job.phase)) return;
  followed = new AbortController();
  const mine = followed;
  const told = (now, type) => {
    if (page.shown?.view !== view || page.path[1] !== job.id) mine.abort();
    else page.shown = { ...page.shown, data: { job: now } };
    if (type === 'end') mine.abort();
  };
  const asking = setInterval(
    () =>
      read({ signal: mine.signal }).then(
        now => told(now, hasEnded(now.phase) ? 'end' : ''),
        () => {},
      ),
    SILENCE_MS,
  );
  mine.signal.addEventListener('abort', () => clearInterval(asking), { once: true });
  page.signal.addEventListener('abort', () => mine.abort(), { once: true, signal: mine.signal });
  listen(events, told, mine.signal, { types: ['progress', 'end'] });
}
