/** Notices to stewards: what happened to a watched source, and whom that was sent to. */
import { html, nothing } from 'lit';
import { setQuery, link } from '../../core/router.js';
import { bilingual, translator } from '../../core/texts.js';
import { badge } from '../../design/badges.js';
import { choice } from '../../design/forms.js';
import { emptyState } from '../../design/messages.js';
import { at, STATUS_NAMES, statusBadge, whyNot } from './parts.js';

const t = translator('alerts');
const NEWS = {
  CHANGED: ['success', 'check'],
  HELD: ['warning', 'stop'],
  FAILING: ['danger', 'cross'],
  STALE: ['warning', 'clock'],
  NOT_LIVE: ['warning', 'warning'],
  RECOVERED: ['success', 'check'],
};
const OF_ALERTS = ['NO_VENDOR', 'EMPTY', 'COLLECTING'];

export const newsBadge = ({ kind }) => badge(...NEWS[kind], t(`news.${kind}`));

export const sourceName = ({ name, source }) => bilingual(name) || source;

/** @param {(query: object, options: object) => Promise<{items: object[], next: ?string}>} list */
export function noticeTable({ query }, list) {
  const status = query.get('status');
  return html`<div class="filters no-print">${choice(
    'notices-status',
    t('status'),
    status,
    STATUS_NAMES.filter(name => !OF_ALERTS.includes(name)).map(name => [name, t(`status.${name}`)]),
    value => setQuery({ status: value }),
  )}</div>
    <cw-table .label=${t('notices')} .of=${status} .load=${(after, signal) => list({ status, limit: 50, after }, { signal })}
        .columns=${COLUMNS.map(column => ({ ...column, label: t(column.label) }))}
      .empty=${
        status
          ? emptyState('search', t('empty.filtered'), t('empty.filtered.text'))
          : emptyState(
              'mail',
              t('notices.empty'),
              t('notices.empty.text'),
              html`<a class="button" href=${link('sources')}>${t('page.sources')}</a>`,
            )
      }></cw-table>`;
}

const COLUMNS = [
  {
    key: 'notice',
    label: 'notice',
    cell: row =>
      html`<a href=${link('alerts', ['notices', row.id])}>${sourceName(row.news)}</a><br><span
          class="small muted">${at(row.createdAt)}</span>`,
  },
  {
    key: 'news',
    label: 'news',
    cell: row =>
      html`<div class="stack-small"><div class="row">${newsBadge(row.news)}</div><p class="small">${bilingual(
        row.news.sentence,
      )}</p></div>`,
  },
  {
    key: 'status',
    label: 'status',
    cell: row => html`<div class="stack-small"><div class="row">${statusBadge(row.status)}</div>${reason(row)}</div>`,
  },
  { key: 'recipients', label: 'recipients', cell: row => row.deliveries.map(delivery => html`<p class="break">${delivery.recipient}</p>`) },
];

function reason(row) {
  const why = whyNot(row, 'notice');
  return why ? html`<p class="small muted">${why.why}</p>` : nothing;
}
