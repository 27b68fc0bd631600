/** Who is on a case: owner and day, who was told and answered, and what comes next. */
import { html, nothing } from 'lit';
import { vendorLink } from '../../app/vendor-name.js';
import { formatDay, formatInstant, today } from '../../core/format.js';
import { link } from '../../core/router.js';
import { has } from '../../core/session.js';
import { bilingual, translator } from '../../core/texts.js';
import { readItem } from '../../api/checklist.js';
import { badge } from '../../design/badges.js';
import { message } from '../../design/messages.js';
import { editOwner } from '../checklist/edits.js';
import { answerView } from './answer.js';

const FATES = {
  ACCEPTED: ['success', 'check'],
  CAME_BACK: ['danger', 'cross'],
  GIVEN_UP: ['danger', 'cross'],
  WAITING: ['info', 'clock'],
  SETTLED_BEFORE: ['neutral', 'minus'],
  RECIPIENT_GONE: ['warning', 'person'],
  NO_CONTACT: ['warning', 'person'],
  NO_VENDOR: ['warning', 'question'],
};
const SHOWN_FIRST = 3;
const RUNNING = ['OPEN', 'IN_PROGRESS'];

export const fateTone = kind => FATES[kind]?.[0] ?? 'neutral';
export const fateBadge = (t, kind) => badge(...(FATES[kind] ?? ['neutral', 'info']), t(`fate.${kind}`));

export function railView(page, { held, told, item }) {
  const { t } = page;
  const obligation = held.value;
  return html`
    <section class="stack-small"><h2>${t('case.owner')}</h2>${ownerView(page, item.value)}</section>
    <section class="stack-small"><h2>${t('column.vendor')}</h2>${vendorView(t, obligation)}</section>
    <section class="stack-small"><h2>${t('case.told')}</h2>${told.failure ? nothing : toldView(t, obligation, told.value)}</section>
    <section class="stack-small"><h2>${t('answer.title')}</h2>${answerView(t, obligation)}${progressView(t, obligation)}</section>
    ${
      RUNNING.includes(obligation.status) || obligation.nextReminder
        ? html`<section class="stack-small"><h2>${t('fact.reminder')}</h2>${reminders(t, obligation, told.value)}</section>`
        : nothing
    }`;
}

/** Whom the checklist names, the day that people set or the plan counts, and the next step of the plan. */
function ownerView(page, item) {
  const { t } = page;
  if (!item) return html`<p class="muted">${t('case.noItem')}</p>`;
  const { plan } = item;
  const next = nextStep(plan.steps);
  return html`<p>${item.owner ? html`<strong>${item.owner}</strong>` : html`<span class="muted">${t('case.owner.none')}</span>`}</p>
    <p>${item.due ? t('case.due', { day: formatDay(item.due) }) : html`<span class="muted">${t('case.due.none')}</span>`}</p>
    ${
      next
        ? html`<p class="small">${t('case.step', { step: bilingual(next.what) })}${
            next.planned ? html` <span class="nowrap">${t('case.step.until', { day: formatDay(next.planned) })}</span>` : nothing
          } ${next.late ? badge('danger', 'warning', t('case.step.late')) : nothing}</p>`
        : nothing
    }
    ${plan.inTime ? nothing : message('danger', '', t('case.notInTime'))}
    <p class="row">${has('member') ? html`<button @click=${() => askForOwner(page, item.id)}>${t('case.owner.edit')}</button>` : nothing}<a
        href=${link('checklist', [item.id])}>${t('case.plan')}</a></p>`;
}

/** A late step first. That sales wait is no step that somebody gets done, so it is named only if nothing else is left. */
function nextStep(steps) {
  const open = steps.filter(({ done }) => !done);
  return open.find(({ late }) => late) ?? open.find(({ step }) => step !== 'HOLD_SALES') ?? open[0];
}

/** The dialog of the checklist, with its words. */
async function askForOwner(page, id) {
  const held = await page.run(() => readItem(id));
  if (held) await editOwner({ t: translator('checklist'), reload: () => page.run(() => page.arrive()) }, held);
}

function vendorView(t, { vendor }) {
  return vendor
    ? html`<p>${vendorLink(vendor)}</p><p class="row small"><a href=${link('contacts', [], { vendor })}>${t('openContacts')}</a><a
        href=${link('alerts', [], { vendor })}>${t('openAlerts')}</a></p>`
    : html`<p class="muted">${t('noVendor')}</p>`;
}

/** The newest message to each person, and the way to the reasons. */
function toldView(t, { sku }, told) {
  const newest = newestToEach(told?.messages ?? []);
  const others = newest.length - SHOWN_FIRST;
  return html`${
    newest.length === 0
      ? html`<p class="muted">${t('case.told.none')}</p>`
      : html`<ul class="plain stack-small">${newest.slice(0, SHOWN_FIRST).map(one => toldLine(t, one))}</ul>`
  }
    ${others > 0 ? html`<p class="small muted">${t('case.told.more', { count: others })}</p>` : nothing}
    <p class="small"><a href=${link('alerts', ['explanation'], { sku })}>${t('case.why')}</a></p>`;
}

/** @param {object[]} messages newest first */
function newestToEach(messages) {
  const byPerson = new Map();
  for (const one of messages) {
    const person = one.recipient?.email ?? '';
    if (!byPerson.has(person)) byPerson.set(person, one);
  }
  return [...byPerson.values()];
}

function toldLine(t, { alert, recipient, about, begunAt, fate }) {
  const words = recipient ? html`<strong>${recipient.name}</strong> <span class="break small">${recipient.email}</span>` : nothing;
  return html`<li class="stack-small"><span>${words}</span><span class="row">${fateBadge(t, fate.kind)}<span
      class="small muted">${formatInstant(fate.at ?? begunAt)}</span></span><span class="small">${
        alert ? html`<a href=${link('alerts', [alert])}>${t(`about.${about}`)}</a>` : t(`about.${about}`)
      }</span>${fate.words && fate.kind !== 'ACCEPTED' ? html`<q class="small muted break" lang="en">${fate.words}</q>` : nothing}</li>`;
}

function progressView(t, { progress }) {
  return progress
    ? html`<p class="small">${t('progress.words', {
        application: progress.application,
        body: progress.body,
        expected: formatDay(progress.expected),
        by: progress.by,
      })}</p>`
    : nothing;
}

/**
 * For want of an answer, and of the day that comes: two things, each with its day or why there is none. Of what was settled or applied for
 * just now the messages may not have heard yet.
 */
function reminders(t, { nextReminder, status, progress, due }, told) {
  const foreseen = RUNNING.includes(status) ? told?.reminder : null;
  return html`${foreseen ? html`<p>${foreseenWords(t, foreseen, progress)}</p>` : nothing}
    ${
      nextReminder
        ? html`<p>${t('reminder.due', { day: formatDay(nextReminder.on), count: nextReminder.lead })}</p>`
        : due > today()
          ? html`<p class="muted">${t('reminder.due.none')}</p>`
          : nothing
    }`;
}

function foreseenWords(t, { kind, on }, progress) {
  if (progress) return t('reminder.none.ANSWERED_BY_US');
  return kind === 'PLANNED' ? t('reminder.answer', { day: formatDay(on) }) : t(`reminder.none.${kind}`);
}
