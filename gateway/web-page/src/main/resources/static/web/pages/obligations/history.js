/** What has happened to an obligation, newest first. */
import { html, nothing } from 'lit';
import { formatDay, formatInstant } from '../../core/format.js';
import { bilingual } from '../../core/texts.js';
import { obligationBadge, stateBadge } from '../../design/badges.js';
import { editionName } from '../../design/edition-name.js';

const TONES = { OPEN: 'danger', IN_PROGRESS: 'info', SATISFIED: 'success', WAIVED: 'warning', LIFTED: 'neutral' };
const DAY = /^\d{4}-\d\d-\d\d$/;

/** @param {object[]} lines of GET /api/products/{sku}/history about the obligation */
export function historyView(t, lines) {
  if (lines.length === 0) return html`<p class="muted">${t('history.none')}</p>`;
  return html`<ol class="timeline">${lines.map(
    line => html`<li class=${line.what === 'OBLIGATION' ? (TONES[line.to] ?? '') : ''}>
    <span class="muted small"><time datetime=${line.at}>${formatInstant(line.at)}</time> · ${t(`cause.${line.cause.kind}`)}${
      line.by ? ` · ${line.by}` : ''
    }</span>
    <span class="row">${event(t, line)}</span>${line.why ? html`<p class="small preserve">${bilingual(line.why)}</p>` : nothing}</li>`,
  )}</ol>`;
}

function event(t, line) {
  switch (line.what) {
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

const day = (t, value) => (DAY.test(value ?? '') ? formatDay(value) : t('due.marketEntry'));

/** "2023-2/CNE-01" in words. */
function entry(t, place) {
  const [edition, code] = (place ?? '').split('/');
  return t('history.entry', { edition: editionName(edition), code: code ?? '' });
}
