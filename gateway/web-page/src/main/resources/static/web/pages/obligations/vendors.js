/** Obligations by vendor: how many, how urgent, and the way to the vendor's list and contact. */
import { html } from 'lit';
import { vendorLink } from '../../app/vendor-name.js';
import { formatNumber } from '../../core/format.js';
import { link } from '../../core/router.js';
import { badge } from '../../design/badges.js';
import { dueOrSale } from '../../design/due.js';
import { emptyState } from '../../design/messages.js';
import { plainTable } from '../../design/plain-table.js';

export function vendorsView(t, summary) {
  const groups = Object.entries(summary.obligationsByVendor ?? {})
    .map(([vendor, counts]) => ({ vendor, ...counts }))
    .sort(
      (one, other) =>
        other.overdue - one.overdue ||
        other.withoutProof - one.withoutProof ||
        other.notYetOnMarket - one.notYetOnMarket ||
        other.unfinished - one.unfinished ||
        one.vendor.localeCompare(other.vendor),
    );
  return groups.length === 0 ? emptyState('check', t('empty'), t('empty.text')) : plainTable(t('view.vendors'), columns(t), groups);
}

const columns = t => [
  { label: t('column.vendor'), cell: ({ vendor }) => vendorLink(vendor) },
  {
    label: t('column.obligations'),
    class: 'number',
    cell: ({ vendor, unfinished }) => html`<a href=${link('obligations', [], { vendor })}>${formatNumber(unfinished)}</a>`,
  },
  ...['overdue', 'withoutProof', 'notYetOnMarket'].map(name => ({
    label: t(`column.${name}`),
    class: 'number',
    cell: ({ vendor, [name]: count }) =>
      count > 0
        ? html`<a href=${link('obligations', [], { vendor, [name]: 'true' })}>${badge('danger', 'warning', formatNumber(count))}</a>`
        : '0',
  })),
  {
    label: t('column.firstDue'),
    cell: ({ firstDue }) => (firstDue ? html`<span class="nowrap">${dueOrSale(firstDue)}</span>` : t('due.marketEntry')),
  },
  { label: t('column.contact'), cell: ({ vendor }) => html`<a href=${link('contacts', [], { vendor })}>${t('openContacts')}</a>` },
];
