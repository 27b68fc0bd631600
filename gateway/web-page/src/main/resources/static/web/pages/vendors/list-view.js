/** All vendors whose products are in the inventory, with what is open of each. */
import { html } from 'lit';
import { readVendorNames, vendorLink, vendorText } from '../../app/vendor-name.js';
import { formatNumber } from '../../core/format.js';
import { link } from '../../core/router.js';
import { countContacts } from '../../api/contacts.js';
import { readSummary } from '../../api/summary.js';
import { badge } from '../../design/badges.js';
import { field, followed } from '../../design/forms.js';
import { emptyState, pageHead } from '../../design/messages.js';
import '../../design/table.js';

const PAGE_SIZE = 100;

export const listView = {
  async load({ signal }) {
    const [summary, contacts] = await Promise.all([readSummary({ signal }), countContacts({ signal }), readVendorNames()]);
    const reachable = new Set(contacts.reachableVendors);
    const rows = Object.entries(summary.vendors)
      .map(([vendor, products]) => ({ vendor, products, reachable: reachable.has(vendor), ...summary.obligationsByVendor?.[vendor] }))
      .sort((one, other) => (other.unfinished ?? 0) - (one.unfinished ?? 0) || one.vendor.localeCompare(other.vendor));
    return { rows };
  },

  show(page, { rows }) {
    const { t, query } = page;
    const typed = (query.get('q') ?? '').toLowerCase();
    const shown = rows.filter(({ vendor }) => [vendor, vendorText(vendor)].some(text => text.toLowerCase().includes(typed)));
    const empty = rows.length
      ? emptyState('search', t('none'), t('none.text'))
      : emptyState('building', t('empty'), t('empty.text'), html`<a class="button" href=${link('inventory')}>${t('page.inventory')}</a>`);
    return html`${pageHead(t('title'), {
      lead: t('lead'),
      actions: html`<a class="button" href=${link('contacts')}>${t('page.contacts')}</a>`,
    })}
      <div class="filters no-print">${field(
        'vendors-search',
        t('search'),
        html`<input id="vendors-search" type="search" autocomplete="off" .value=${followed('vendors-search', query.get('q'))}
            @input=${page.searchSoon}>`,
        { wide: true },
      )}</div>
      <cw-table .label=${t('title')} .of=${`${typed} ${rows.length}`} .columns=${columns(t)} .empty=${empty} .opens=${true} .dense=${true}
        .rowKey=${row => row.vendor} .load=${async after => slice(shown, Number(after ?? 0))}></cw-table>`;
  },
};

const slice = (items, from) => ({
  items: items.slice(from, from + PAGE_SIZE),
  next: from + PAGE_SIZE < items.length ? String(from + PAGE_SIZE) : null,
});

const columns = t => [
  { key: 'vendor', size: 'wide', label: t('field.vendor'), cell: ({ vendor }) => vendorLink(vendor) },
  { key: 'key', label: t('key'), cell: ({ vendor }) => vendor },
  { key: 'products', label: t('products'), number: true, cell: ({ products }) => formatNumber(products) },
  { key: 'open', label: t('open'), number: true, cell: ({ unfinished }) => formatNumber(unfinished ?? 0) },
  {
    key: 'overdue',
    label: t('overdue'),
    number: true,
    cell: ({ overdue }) => (overdue ? badge('danger', 'warning', formatNumber(overdue)) : formatNumber(0)),
  },
  {
    key: 'contact',
    label: t('contact'),
    cell: row => (row.reachable ? badge('success', 'check', t('contact.yes')) : badge('warning', 'person', t('contact.no'))),
  },
];
