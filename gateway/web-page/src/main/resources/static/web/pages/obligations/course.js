/** One time line of a case: assessments, decisions, changes, messages, answers, and what people set in the checklist; newest first. */
import { html, nothing } from 'lit';
import { formatDay, formatInstant } from '../../core/format.js';
import { link } from '../../core/router.js';
import { bilingual, labelled, listed, translator } from '../../core/texts.js';
import { itemBadge, obligationBadge, stateBadge, verdictBadge } from '../../design/badges.js';
import { editionName } from '../../design/edition-name.js';
import { message } from '../../design/messages.js';
import { fateBadge, fateTone } from './case-rail.js';

const TONES = { OPEN: 'danger', IN_PROGRESS: 'info', SATISFIED: 'success', WAIVED: 'warning', LIFTED: 'neutral' };
const VERDICT_TONES = { REQUIRED: 'danger', REVIEW: 'warning', UNKNOWN: 'unknown', NOT_REQUIRED: 'success' };
const DAY = /^\d{4}-\d\d-\d\d$/;
const DECISIONS = ['IN_SCOPE', 'NOT_IN_SCOPE', 'NEEDS_DATA'];
const STATED = ['owner', 'due', 'note'];

const checklist = translator('checklist');

/**
 * @typedef {{at: string, tone: string, head: unknown[], content: unknown, words: ?string}} Point
 * @param {{history: object[], told: object, item: object}} detail
 */
export function courseView(t, { history, told, item }) {
  const messages = told.value?.messages ?? [];
  const points = [
    ...history.map(line => ofHistory(t, line)),
    ...messages.map(one => ofMessage(t, one)),
    ...(item.value?.changes ?? []).map(change => ofItem(t, item.value.id, change)),
  ].sort((one, other) => other.at.localeCompare(one.at));
  if (points.length === 0) return html`<p class="muted">${t('history.none')}</p>`;
  return html`<ol class="timeline">${points.map(pointView)}</ol>${
    told.value?.olderMessages ? message('info', '', t('history.older')) : nothing
  }`;
}

function pointView({ at, tone, head, content, words }) {
  return html`<li class=${tone}>
    <span class="muted small"><time datetime=${at}>${formatInstant(at)}</time>${head.filter(Boolean).map(text => html` · ${text}`)}</span>
    <span class="row">${content}</span>${words ? html`<p class="small preserve">${words}</p>` : nothing}</li>`;
}

function ofHistory(t, line) {
  return {
    at: line.at,
    tone: toneOf(line),
    head: [t(`cause.${line.cause.kind}`), line.by],
    content: event(t, line),
    words: bilingual(line.why),
  };
}

function toneOf({ what, to }) {
  if (what === 'ASSESSMENT') return VERDICT_TONES[to] ?? '';
  if (what === 'OBLIGATION') return TONES[to] ?? '';
  return what === 'REVIEW' ? 'warning' : what === 'ANSWER' ? 'info' : '';
}

function event(t, line) {
  switch (line.what) {
    case 'ASSESSMENT':
      return line.to === 'REMOVED'
        ? t('history.removed')
        : html`<span>${t('history.assessed')}</span>${
            line.from ? html`${verdictBadge(line.from)}<span>${t('history.became')}</span>` : nothing
          }${verdictBadge(line.to)}`;
    case 'REVIEW':
      return DECISIONS.includes(line.to)
        ? html`<span>${t('history.decided', { outcome: t(`history.decision.${line.to}`) })}</span>`
        : t('history.undecided');
    case 'OBLIGATION':
      return line.from && line.from !== line.to
        ? html`${obligationBadge(line.from)}<span>${t('history.became')}</span>${obligationBadge(line.to)}`
        : obligationBadge(line.to);
    case 'ANSWER':
      return html`<span>${t('history.answered')}</span>${stateBadge('answer', line.to)}`;
    case 'DUE':
      return t('history.due', { from: day(t, line.from), to: day(t, line.to) });
    default:
      return t('history.carried', { from: entry(t, line.from), to: entry(t, line.to) });
  }
}

/** Since when there was something to tell; what became of it is said beside it. */
function ofMessage(t, { alert, recipient, about, begunAt, fate, sending }) {
  const name = t(`about.${about}`);
  return {
    at: begunAt,
    tone: fateTone(fate.kind),
    head: [t('history.message'), recipient && listed([recipient.name, recipient.email])],
    content: html`${alert ? html`<a href=${link('alerts', [alert])}>${name}</a>` : html`<span>${name}</span>`}${fateBadge(t, fate.kind)}${
      fate.at ? html`<span class="small muted">${formatInstant(fate.at)}</span>` : nothing
    }${sending > 1 ? html`<span class="small muted">${t('history.sending', { count: sending })}</span>` : nothing}`,
    words: fate.kind === 'ACCEPTED' ? null : fate.words,
  };
}

/** What somebody stated of the item of the checklist. */
function ofItem(t, id, { change, at, by, before, after }) {
  const changed = STATED.filter(name => (before?.[name] ?? null) !== (after[name] ?? null));
  return {
    at,
    tone: 'info',
    head: [t('page.checklist'), by],
    content: html`<a href=${link('checklist', [id])}>${checklist(`change.${change}`)}</a>${
      after.state && after.state !== before?.state ? itemBadge(after.state) : nothing
    }`,
    words: listed(changed.map(name => labelled(checklist(`stated.${name}`), stated(name, after[name])))),
  };
}

function stated(name, value) {
  if (!value) return checklist('change.nothing');
  return name === 'due' ? formatDay(value) : value;
}

const day = (t, value) => (DAY.test(value ?? '') ? formatDay(value) : t('due.marketEntry'));

/** "2023-2/CNE-01" in words. */
function entry(t, place) {
  const [edition, code] = (place ?? '').split('/');
  return t('history.entry', { edition: editionName(edition), code: code ?? '' });
}
