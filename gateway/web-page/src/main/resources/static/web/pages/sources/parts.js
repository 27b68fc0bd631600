/** What several places of the sources show. */
import { html, nothing } from 'lit';
import { formatDistance, formatInstant, formatNumber } from '../../core/format.js';
import { link } from '../../core/router.js';
import { has } from '../../core/session.js';
import { bilingual, translator } from '../../core/texts.js';
import { badge } from '../../design/badges.js';
import { editionName } from '../../design/edition-name.js';

const t = translator('sources');

const ALARMS = { HELD: ['warning', 'stop'], FAILING: ['danger', 'cross'], STALE: ['warning', 'clock'], NOT_LIVE: ['warning', 'warning'] };
const OUTCOMES = {
  CHANGED: ['success', 'check'],
  KNOWN: ['success', 'check'],
  DECORATION_ONLY: ['neutral', 'minus'],
  SAME_BYTES: ['neutral', 'minus'],
  NOT_MODIFIED: ['neutral', 'minus'],
  HELD: ['warning', 'stop'],
  DISMISSED: ['neutral', 'cross'],
  FAILED: ['danger', 'cross'],
  REFUSED: ['danger', 'lock'],
};

export const alarmBadge = alarm => badge(...ALARMS[alarm.kind], t(`alarm.${alarm.kind}`));

/** The worst that is wrong with a source, or that nothing is. */
export function stateBadges(source) {
  if (!source.enabled) return badge('neutral', 'minus', t('state.paused'));
  if (source.alarms.length) return html`<span class="row">${source.alarms.map(alarmBadge)}</span>`;
  return source.newest ? badge('success', 'check', t('state.fresh')) : badge('neutral', 'clock', t('state.new'));
}

export function outcomeBadge(check) {
  if (check.status !== 'DONE') return badge('info', 'clock', t(`check.${check.status}`));
  const decided = check.hold
    ? badge(
        check.hold.word === 'RELEASED' ? 'success' : 'neutral',
        check.hold.word === 'RELEASED' ? 'check' : 'cross',
        t(`hold.${check.hold.word}`),
      )
    : nothing;
  return html`<span class="row">${
    check.outcome === 'HELD' && check.hold ? nothing : badge(...OUTCOMES[check.outcome], t(`outcome.${check.outcome}`))
  }${decided}</span>`;
}

/** How long ago it was; the title shows the exact time. */
export const ago = instant =>
  instant
    ? html`<time datetime=${instant} title=${formatInstant(instant)}>${formatDistance(instant)}</time>`
    : html`<span class="muted">${t('never')}</span>`;

/** What an accepted version became: an edition, or an import of the register. */
export function became({ edition, import: importId }) {
  if (edition) return html`<a href=${link('catalogue', [edition])}>${t('became.edition', { id: editionName(edition) })}</a>`;
  if (importId)
    return has('steward') ? html`<a href=${link('register', ['imports', importId])}>${t('became.import')}</a>` : t('became.import');
  return nothing;
}

export const listWords = ({ of, force, kind }) =>
  [t(`of.${of}`), force && t(`force.${force}`), kind && t(`list.${kind}`)].filter(Boolean).join(' · ');

export const nameOf = source => bilingual(source.name) || source.id;

/** @param {?string} duration ISO 8601 of hours, minutes and seconds or of days, such as PT720H; "30 days" */
export function durationWords(duration) {
  const minutes = minutesOf(duration);
  if (minutes === null) return '';
  const [unit, size] = [
    ['day', 1440],
    ['hour', 60],
    ['minute', 1],
  ].find(([, length]) => minutes % length === 0 && minutes >= length) ?? ['minute', 1];
  return formatNumber(minutes / size, { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 1 });
}

/** @returns {?number} */
export function minutesOf(duration) {
  const [, days, hours, minutes, seconds] = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/.exec(duration ?? '') ?? [];
  if (days === undefined && hours === undefined && minutes === undefined && seconds === undefined) return null;
  return Number(days ?? 0) * 1440 + Number(hours ?? 0) * 60 + Number(minutes ?? 0) + Number(seconds ?? 0) / 60;
}

export const DAILY = /^0 (\d{1,2}) (\d{1,2}) \* \* (\*|MON-FRI)$/;

export function cadenceWords(cadence) {
  if (cadence.startsWith('P')) return t('cadence.every', { pause: durationWords(cadence) });
  const [, minute, hour, days] = DAILY.exec(cadence) ?? [];
  if (minute === undefined) return t('cadence.cron', { cron: cadence });
  const time = `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`;
  return days === '*' ? t('cadence.daily', { time }) : t('cadence.workdays', { time });
}
