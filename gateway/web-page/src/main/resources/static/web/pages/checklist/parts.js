/** What the list and an item show alike. */
import { html, nothing } from 'lit';
import { vendorName } from '../../app/vendor-name.js';
import { daysBetween, formatDay, today } from '../../core/format.js';
import { link } from '../../core/router.js';
import { bilingual, hasText, withAside } from '../../core/texts.js';
import { badge, toneOf } from '../../design/badges.js';
import { icon } from '../../design/icons.js';

const SOON_DAYS = 30;
/** What items are about that has a place of its own. */
const PLACES = { VENDOR: id => link('vendors', [id]), OBLIGATION: id => link('obligations', [id]) };

export const isSettled = ({ state }) => state === 'DONE' || state === 'NOT_APPLICABLE';

/** A short name where the template's items have one, such as the steps of a certification; else what is to be done. */
export function shortNameOf(t, item) {
  return item.key && hasText('checklist', `step.${item.key}`) ? t(`step.${item.key}`) : bilingual(item.what);
}

export function dueView(t, { due, late, overdue, reopened, suggested, plan }, settled) {
  if (settled) return due ? html`<span class="nowrap muted">${formatDay(due)}</span>` : '';
  const left = due ? daysBetween(today(), due) : null;
  const day = due && suggested ? t('due.suggested', { day: formatDay(due) }) : due && formatDay(due);
  const shown = day ? html`<span class="nowrap">${day}</span> ` : nothing;
  return html`${shown}${lateBadge(t, { late, overdue, reopened, suggested, plan }, left)}`;
}

/** "Overdue" is said only of a day that a person or a market entry set. */
function lateBadge(t, { late, overdue, reopened, suggested, plan }, left) {
  if (overdue) return badge('danger', 'warning', t('late'));
  if (late && plan) return badge('warning', 'clock', t('late.planned'));
  if (late && suggested && !reopened) return badge('warning', 'clock', t('late.suggested'));
  if (late) return badge('danger', 'warning', reopened ? t(`reopened.${reopened}`) : t('late.passed'));
  return left !== null && left >= 0 && left <= SOON_DAYS ? badge('warning', 'clock', t('dueIn', { count: left })) : nothing;
}

/** What a group of items is about, with a link to it. */
export function subjectView(t, { kind, id, name }) {
  const words = kind === 'VENDOR' ? vendorName(id) : (name ?? id);
  const href = id && PLACES[kind]?.(id);
  return html`<span class="muted small">${t(`subject.${kind}`)}</span><br>${
    href ? html`<a href=${href}><strong>${words}</strong></a>` : html`<strong>${words}</strong>`
  }`;
}

/** What is next of the plan of an obligation, and whether there is time for it. */
export function planSummary(t, { plan, state }) {
  if (!plan || isSettled({ state })) return nothing;
  const next = plan.steps.find(({ done, planned }) => !done && planned) ?? plan.steps.find(({ done }) => !done);
  return html`${plan.renews ? html`<span class="small">${t('plan.renews')}</span> ` : nothing}<span
      class="small muted">${t('plan.next', { step: bilingual(next?.what) })}${
        next?.planned ? html` <span class="nowrap">${formatDay(next.planned)}</span>` : nothing
      }</span>${plan.inTime ? nothing : html`<br>${badge('danger', 'warning', t('plan.notInTime'))}`}`;
}

/** Items as steps, each with its state in words. */
export function stepsView(t, items) {
  return html`<ul class="checklist-steps">${items.map(item => step(t, item, toneOf('item', item.state)))}</ul>`;
}

function step(t, item, [tone, shape]) {
  return html`<li><a class="badge ${tone}" href=${link('checklist', [item.id])}>${icon(shape)}${shortNameOf(t, item)}<span
      class="visually-hidden">${withAside('', t(`item.${item.state}`))}</span></a></li>`;
}
