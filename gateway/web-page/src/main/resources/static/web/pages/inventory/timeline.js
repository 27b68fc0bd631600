/** What happened to a product and what is due, on one time line: the future on top, then today, then the past. */
import { html, nothing } from 'lit';
import { formatDay, formatInstant, today } from '../../core/format.js';
import { link } from '../../core/router.js';
import { bilingual, paperNumber } from '../../core/texts.js';
import { obligationBadge, stateBadge, verdictBadge } from '../../design/badges.js';
import { dueBadge } from '../../design/due.js';
import { icon } from '../../design/icons.js';
import { entryWords } from './product-parts.js';

const VERDICT_TONES = { REQUIRED: 'danger', REVIEW: 'warning', UNKNOWN: 'unknown', NOT_REQUIRED: 'success' };
const STATUS_TONES = { OPEN: 'danger', IN_PROGRESS: 'info', SATISFIED: 'success' };
const OUTCOMES = ['IN_SCOPE', 'NOT_IN_SCOPE', 'NEEDS_DATA'];

/** @param {{product: object, assessment: object, history: object[], obligations: object[], names: Function}} read */
export function timeline({ product, assessment, history, obligations, names }, t) {
  const points = [
    ...obligations.filter(({ due }) => due).map(obligation => duePoint(obligation, names, t)),
    ...assessment.certificates
      .filter(({ validUntil, status }) => validUntil && (status === 'VALID' || status === 'EXPIRED'))
      .map(certificate => ({
        day: certificate.validUntil,
        tone: 'warning',
        content: t('timeline.certificate', { number: paperNumber(certificate.number) }),
      })),
    ...(product.market.entryDate ? [{ day: product.market.entryDate, tone: 'info', content: t('timeline.market') }] : []),
    ...history.map(line => linePoint(line, names, t)),
  ].sort((one, other) => other.day.localeCompare(one.day));
  const now = today();
  const future = points.filter(({ day }) => day.slice(0, 10) > now);
  const past = points.filter(({ day }) => day.slice(0, 10) <= now);
  return html`<ol class="timeline">${future.map(pointView)}
    <li class="info today">${t('timeline.today', { day: formatDay(now) })}</li>${past.map(pointView)}</ol>`;
}

function pointView({ day, tone, content, detail }) {
  return html`<li class=${tone}><span class="small muted">${day.length > 10 ? formatInstant(day) : formatDay(day)}</span>
    <div class="row">${content}</div>${detail ? html`<p class="small">${detail}</p>` : nothing}</li>`;
}

function duePoint(obligation, names, t) {
  const entry = entryWords({ edition: obligation.edition.id, entry: obligation.entry.code }, () => obligation.entry.name, t);
  return {
    day: obligation.due,
    tone: STATUS_TONES[obligation.status] ?? '',
    content: html`<a href=${link('obligations', [obligation.id])}>${t(`due.${obligation.duePlanned ? 'PLANNED' : obligation.dueRule}`, {
      entry,
    })}</a>${obligationBadge(obligation.status)}
      ${dueBadge(obligation)}`,
    detail: progress(obligation, t),
  };
}

function progress({ progress: going, waiver, certificate, proof }, t) {
  if (going) return t('due.progress', { application: going.application, body: going.body, day: formatDay(going.expected) });
  if (waiver) return t('due.waiver', { by: waiver.by, reason: waiver.reason });
  if (certificate) return t('due.certificate', { number: paperNumber(certificate.number) });
  if (proof) {
    const key = proof.stated ? 'due.proof.stated' : 'due.proof';
    return t(key, { kind: t(`proofKind.${proof.kind}`), number: paperNumber(proof.number) });
  }
  return null;
}

function linePoint(line, names, t) {
  const [tone, content] = CONTENTS[line.what](line, names, t);
  const because = t(`cause.${line.cause.kind}`);
  return { day: line.at, tone, content, detail: [because, line.by, bilingual(line.why)].filter(Boolean).join(' · ') };
}

const CONTENTS = {
  ASSESSMENT: (line, _, t) => {
    const { from, to } = line;
    if (to === 'REMOVED') return ['', t('timeline.removed')];
    return [
      VERDICT_TONES[to] ?? '',
      html`${
        from && from !== to ? html`${verdictBadge(from)}${icon('right')}` : nothing
      }${verdictBadge(to)}<span>${t(from === to ? 'timeline.confirmed' : 'timeline.assessed')}</span>`,
    ];
  },
  OBLIGATION: (line, names, t) => [
    STATUS_TONES[line.to] ?? '',
    html`${
      line.from ? html`${obligationBadge(line.from)}${icon('right')}` : nothing
    }${obligationBadge(line.to)}<span>${t('timeline.obligation', { entry: entryOf(line.entry, names, t) })}</span>`,
  ],
  REVIEW: (line, names, t) => [
    'warning',
    html`<span>${t(OUTCOMES.includes(line.to) ? 'timeline.decided' : 'timeline.reopened', {
      outcome: OUTCOMES.includes(line.to) ? t(`decision.${line.to}`) : '',
      entry: entryOf(line.entry, names, t),
    })}</span>`,
  ],
  ANSWER: (line, names, t) => [
    'info',
    html`${stateBadge('answer', line.to)}<span>${t('timeline.answer', { entry: entryOf(line.entry, names, t) })}</span>`,
  ],
  DUE: (line, names, t) => [
    '',
    html`<span>${t(line.from ? 'timeline.due' : 'timeline.dueFirst', {
      from: line.from && dueWords(line.from, t),
      to: dueWords(line.to, t),
      entry: entryOf(line.entry, names, t),
    })}</span>`,
  ],
  CARRIED: (line, names, t) => [
    '',
    html`<span>${t('timeline.carried', { from: entryOf(line.from, names, t), to: entryOf(line.to, names, t) })}</span>`,
  ],
};

/** A due day, or the rule where the day is not known yet. */
function dueWords(due, t) {
  return /^\d/.test(due ?? '') ? formatDay(due) : t(`dueRule.${due}`);
}

function entryOf(place, names, t) {
  const [edition, entry] = (place ?? '').split('/');
  return entry ? entryWords({ edition, entry }, names, t) : (place ?? '');
}
