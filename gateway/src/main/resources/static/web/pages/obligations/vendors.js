/** Obligations by vendor: how many, how urgent, and the way to the vendor's list and contact. */
import { html } from 'lit';
import { formatDay, formatNumber } from '../../app/format.js';
import { link } from '../../app/router.js';
import { badge } from '../../design/badges.js';
import { emptyState } from '../../design/messages.js';

export function vendorsView(t, summary) {
  const groups = Object.entries(summary.obligationsByVendor ?? {}).map(([vendor, counts]) => ({ vendor, ...counts }))
    .sort((one, other) => other.overdue - one.overdue || other.unfinished - one.unfinished || one.vendor.localeCompare(other.vendor));
  return html`<cw-table .label=${t('view.vendors')} .load=${async () => ({ items: groups, next: null })} .reload=${summary} .rowKey=${group => group.vendor}
    .empty=${emptyState('check', t('empty'), t('empty.text'))} .columns=${columns(t)}></cw-table>`;
}

const columns = t => [
  { key: 'vendor', label: t('column.vendor'), cell: ({ vendor }) => html`<a href=${link('obligations', [], { vendor })}>${vendor}</a>` },
  { key: 'count', label: t('column.obligations'), number: true, cell: ({ unfinished }) => formatNumber(unfinished) },
  { key: 'overdue', label: t('column.overdue'), number: true, cell: ({ vendor, overdue }) => (overdue > 0 ? html`<a href=${link('obligations', [], { vendor, overdue: 'true' })}>${badge('danger', 'warning', formatNumber(overdue))}</a>` : '0') },
  { key: 'due', label: t('column.firstDue'), cell: ({ firstDue }) => (firstDue ? html`<time datetime=${firstDue} class="nowrap">${formatDay(firstDue)}</time>` : t('due.marketEntry')) },
  { key: 'contact', label: t('column.contact'), cell: ({ vendor }) => html`<a href=${link('contacts', [], { vendor })}>${t('openContacts')}</a>` },
];
