/** How many products of the list are not recognised, and what that means. */
import { html, nothing } from 'lit';
import { readSummary } from '../../api/summary.js';
import { link } from '../../core/router.js';

/**
 * Counts them without delaying the list.
 *
 * @param {(count: number) => void} show
 */
export function countUnrecognised(signal, show) {
  readSummary({ signal }).then(
    ({ verdicts }) => show(verdicts.UNKNOWN ?? 0),
    () => {},
  );
}

/** @param {number} count of all products; null if the list shows only some */
export function unrecognisedView({ t, query }, count) {
  const meaning = html`<span class="muted">${t('unknown.meaning')}</span>`;
  if (query.get('verdict') === 'UNKNOWN') return html`<p class="small">${meaning}</p>`;
  if (!count) return nothing;
  return html`<p class="small"><a href=${link('inventory', [], { verdict: 'UNKNOWN' })}>${t('unknown.count', {
    count,
  })}</a> ${meaning}</p>`;
}
