/** Whether a planned day of an obligation was missed, or no proof is on record: two things that are never one. */
import { html, nothing } from 'lit';
import { addDays, formatDay, today } from '../core/format.js';
import { translator } from '../core/texts.js';
import { badge } from './badges.js';

const t = translator('app');

/** @param {{overdue: boolean, withoutProof: boolean, notYetOnMarket: ?boolean}} obligation; nothing while none is true */
export function dueBadge({ overdue, withoutProof, notYetOnMarket }) {
  if (overdue) return badge('danger', 'warning', t('due.overdue'));
  if (notYetOnMarket) return badge('danger', 'warning', t('due.notYetOnMarket'));
  return withoutProof ? badge('danger', 'warning', t('due.withoutProof')) : nothing;
}

/** The last day by which there is to be proof: the API names the first day on which it must be there. */
export const lastDay = due => addDays(due, -1);

/** The last day of an obligation; once it has passed there is no day to keep, but a sale that must wait. */
export const dueOrSale = due => (due > today() ? formatDay(lastDay(due)) : t('due.beforeSale'));

/** The day by which there is to be proof; of a product without proof, since when it may not be sold. */
export function dueDay({ due, withoutProof, days }) {
  const shown = withoutProof ? days.notToBeSoldSince : lastDay(due);
  const day = html`<time datetime=${shown} class="nowrap">${formatDay(shown)}</time>`;
  return withoutProof ? html`<span class="muted small">${t('due.notToBeSoldSince')}</span> ${day}` : day;
}
