/** What can be done with the rows that are ticked in a list; it stays in sight while there are some. */
import { html, nothing } from 'lit';
import { translator } from '../core/texts.js';
import { icon } from './icons.js';

/** How many rows one request takes. */
export const MOST_CHOSEN = 500;

const t = translator('app');

/**
 * @param {object[]} rows that are ticked
 * @param {(rows: object[], clear: () => void) => unknown} actions
 * @param {() => void} clear unticks all
 */
export function choiceBar(rows, actions, clear) {
  const isTooMany = rows.length > MOST_CHOSEN;
  return html`<div class="choice-bar no-print ${rows.length ? '' : 'unused'}" role="region" aria-label=${t('choice.title')}>
    <strong role="status">${rows.length ? t('choice.count', { count: rows.length }) : nothing}</strong>
    ${
      rows.length === 0
        ? nothing
        : html`<div class="row">${isTooMany ? html`<span class="fault">${t('choice.most', { most: MOST_CHOSEN })}</span>` : actions(rows, clear)}
      <button class="quiet" @click=${clear}>${icon('cross')}${t('choice.clear')}</button></div>`
    }
  </div>`;
}
