/** All vendors whose products are in the inventory, with what is open of each. */
import { html } from 'lit';
import { readVendorNames, vendorLink, vendorText } from '../../app/vendor-name.js';
import { formatNumber } from '../../core/format.js';
import { language } from '../../core/preferences.js';
import { link, setQuery } from '../../core/router.js';
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
    const rows = Object.entries(summary.vendors).map(([vendor, products]) => ({
      vendor,
      products,
      reachable: reachable.has(vendor),
      ...summary.obligationsByVendor?.[vendor],
    }));
    return { rows };
  },

  show(page, { rows }) {
    const { t, query } = page;
    const typed = (query.get('q') ?? '').toLowerCase();
    const [sort, descending] = orderOf(query);
    const shown = rows
      .filter(({ vendor }) => [vendor, vendorText(vendor)].some(text => text.toLowerCase().includes(typed)))
      .sort(comparing(VALUES[sort], descending));
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
      <cw-table .label=${t('title')} .of=${`${typed} ${rows.length} ${sort} ${descending}`} .columns=${columns(t)} .empty=${empty}
        .opens=${true} .dense=${true} sort=${sort} ?descending=${descending} @sort=${resort} .rowKey=${row => row.vendor}
        .load=${async after => slice(shown, Number(after ?? 0))}></cw-table>`;
  },
};

/** What is sorted by. All vendors are here, so that no service has to. */
const VALUES = {
  NAME: ({ vendor }) => vendorText(vendor),
  KEY: ({ vendor }) => vendor,
  PRODUCTS: ({ products }) => products,
  OPEN: ({ unfinished }) => unfinished ?? 0,
  OVERDUE: ({ overdue }) => overdue ?? 0,
  CONTACT: ({ reachable }) => Number(reachable),
};

/** Those with most to do come first unless another order is asked for. */
function orderOf(query) {
  const sort = query.get('sort');
  return Object.hasOwn(VALUES, sort) ? [sort, query.get('order') === 'DESC'] : ['OPEN', true];
}

/** Equal ones are in the order of their keys. */
function comparing(value, descending) {
  const sign = descending ? -1 : 1;
  const compare = (one, other) => (typeof one === 'string' ? one.localeCompare(other, language()) : one - other);
  return (one, other) => sign * compare(value(one), value(other)) || one.vendor.localeCompare(other.vendor);
}

function resort({ detail }) {
  return setQuery({ sort: detail.sort, order: detail.descending ? 'DESC' : null });
}

const slice = (items, from) => ({
  items: items.slice(from, from + PAGE_SIZE),
  next: from + PAGE_SIZE < items.length ? String(from + PAGE_SIZE) : null,
});

const columns = t => [
  { key: 'vendor', size: 'wide', sort: 'NAME', label: t('field.vendor'), cell: ({ vendor }) => vendorLink(vendor) },
  { key: 'key', sort: 'KEY', label: t('key'), cell: ({ vendor }) => vendor },
  { key: 'products', sort: 'PRODUCTS', label: t('products'), number: true, cell: ({ products }) => formatNumber(products) },
  { key: 'open', sort: 'OPEN', label: t('open'), number: true, cell: ({ unfinished }) => formatNumber(unfinished ?? 0) },
  {
    key: 'overdue',
    sort: 'OVERDUE',
    label: t('overdue'),
    number: true,
    cell: ({ overdue }) => (overdue ? badge('danger', 'warning', formatNumber(overdue)) : formatNumber(0)),
  },
  {
    key: 'contact',
    sort: 'CONTACT',
    label: t('contact'),
    cell: row => (row.reachable ? badge('success', 'check', t('contact.yes')) : badge('warning', 'person', t('contact.no'))),
  },
];
