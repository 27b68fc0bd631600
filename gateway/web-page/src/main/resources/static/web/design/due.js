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

/**
 * The day that matters of an obligation, each named as what it is: until when a proof covers it, since when it may not be sold without one,
 * or by when there is to be proof. Of one that is waived or lifted there is none.
 * @param {{status: string, due: ?string, withoutProof: boolean,
 *   days: {coveredUntil: ?string, notToBeSoldSince: ?string, learntOn: ?string}}} obligation
 * @param {(day: unknown) => unknown} asDue how the day by which there is to be proof is written
 */
export function dueDay({ status, due, withoutProof, days }, asDue = day => day) {
  if (status === 'SATISFIED') return days.coveredUntil ? named('due.coveredUntil', days.coveredUntil) : muted('due.noEnd');
  if (status === 'WAIVED' || status === 'LIFTED') return nothing;
  if (withoutProof) {
    const key = isSinceLearnt(days) ? 'due.notToBeSoldSince.learnt' : 'due.notToBeSoldSince';
    return named(key, days.notToBeSoldSince);
  }
  return due ? asDue(timeOf(lastDay(due))) : t('due.marketEntry');
}

/**
 * Registers publish no day of a suspension or a revocation: the day on which we learnt of it is only the latest possible one.
 * @param {{notToBeSoldSince: ?string, learntOn: ?string}} days
 */
export const isSinceLearnt = ({ notToBeSoldSince, learntOn }) => Boolean(learntOn) && learntOn === notToBeSoldSince;

const muted = key => html`<span class="muted small">${t(key)}</span>`;

const timeOf = day => html`<time datetime=${day} class="nowrap">${formatDay(day)}</time>`;

const named = (key, day) => html`${muted(key)} ${timeOf(day)}`;
