/** What can be done with the rows that are ticked in a list; it stays in sight while there are some. */
import { html, nothing } from 'lit';
import { translator } from '../core/texts.js';
import { icon } from './icons.js';

/** How much one request takes. */
const MOST = 500;

const t = translator('app');

/**
 * @param {object[]} rows that are ticked
 * @param {(rows: object[], clear: () => void) => unknown} actions
 * @param {{clear: () => void, weigh: (row: object) => number}} options clear unticks all; weigh: how many things a row stands for
 */
export function choiceBar(rows, actions, { clear, weigh }) {
  const count = rows.reduce((sum, row) => sum + weigh(row), 0);
  return html`<div class="choice-bar no-print ${rows.length ? '' : 'unused'}" role="region" aria-label=${t('choice.title')}>
    <strong role="status">${rows.length ? t('choice.count', { count }) : nothing}</strong>
    ${
      rows.length === 0
        ? nothing
        : html`<div class="row">${
            count > MOST ? html`<span class="fault">${t('choice.most', { most: MOST })}</span>` : actions(rows, clear)
          }
      <button class="quiet" @click=${clear}>${icon('cross')}${t('choice.clear')}</button></div>`
    }
  </div>`;
}
