/** The table of obligations. */
import { html, nothing } from 'lit';
import { vendorLink } from '../../app/vendor-name.js';
import { formatDay, formatDistance } from '../../core/format.js';
import { language } from '../../core/preferences.js';
import { link, setQuery } from '../../core/router.js';
import { bilingual, paperNumber } from '../../core/texts.js';
import { countObligations, listObligations } from '../../api/obligations.js';
import { answerBadge, obligationBadge } from '../../design/badges.js';
import { ciiBadge } from '../../design/cii.js';
import { dueBadge, dueDay } from '../../design/due.js';
import { announcementWords } from '../../design/edition-name.js';
import { emptyState } from '../../design/messages.js';
import { productName } from '../../design/product-name.js';
import { isFiltered } from './filters.js';

const PAGE_SIZE = 50;

/**
 * @param {object} filters as in the address
 * @param {{label?: string, actions?: (rows: object[], clear: () => void) => unknown, order?: {sort?: string, order?: string}}} options
 *     actions: what can be done with ticked rows; order: as in the address; null if the list keeps to due days
 */
export function obligationTable(t, filters, { label = t('title'), actions = null, order = null } = {}) {
  const asked = { ...filters, ...order };
  const load = (after, signal) => listObligations({ ...asked, after, limit: PAGE_SIZE }, { signal });
  return html`<cw-table .label=${label} .load=${load} .of=${JSON.stringify(asked)} .empty=${empty(t, filters)}
    .dense=${true} .opens=${true}
    .count=${signal => countObligations(filters, { signal })} .rowName=${row => `${nameOf(row)} ${row.sku}`}
    .columns=${order ? columns(t) : columns(t).map(column => ({ ...column, sort: null }))} .actions=${actions}
    sort=${order?.sort ?? 'DUE'} ?descending=${order?.order === 'DESC'} @sort=${sort}></cw-table>`;
}

function sort({ detail }) {
  return setQuery({ sort: detail.sort, order: detail.descending ? 'DESC' : null });
}

function empty(t, filters) {
  if (isFiltered(filters)) return emptyState('search', t('empty.filtered'), t('empty.filtered.text'));
  return emptyState('check', t('empty'), t('empty.text'), html`<a class="button" href=${link('inventory')}>${t('page.inventory')}</a>`);
}

const columns = t => [
  {
    key: 'product',
    size: 'wide',
    sort: language() === 'zh' ? 'NAME_ZH' : 'NAME_EN',
    label: t('column.product'),
    cell: row => html`<a href=${link('obligations', [row.id])}>${nameOf(row)}</a> ${ciiBadge(row.cii)}`,
  },
  { key: 'sku', sort: 'SKU', label: t('field.sku'), cell: row => row.sku },
  {
    key: 'entry',
    sort: 'ENTRY',
    label: t('column.entry'),
    cell: row =>
      html`<span>${bilingual(row.entry.name)}<br><span class="muted small second">${row.entry.code} · ${announcementWords(
        row.edition.announcement,
      )}</span></span>`,
  },
  {
    key: 'vendor',
    sort: 'VENDOR',
    label: t('column.vendor'),
    cell: row => (row.vendor ? vendorLink(row.vendor) : html`<span class="muted">${t('noVendor')}</span>`),
  },
  { key: 'due', size: 'whole', sort: 'DUE', label: t('column.due'), cell: dueCell },
  {
    key: 'status',
    size: 'whole',
    sort: 'STATUS',
    label: t('column.status'),
    cell: row =>
      html`<span>${obligationBadge(row.status)}${more(t, row)}${row.answer ? html`<br>${answerBadge(row.answer)}` : nothing}</span>`,
  },
];

/** @returns the name of its product */
export const nameOf = ({ product, sku }) => productName({ ...product, sku });

function dueCell(row) {
  const left = isRunning(row) && row.due && !row.overdue && !row.withoutProof;
  return html`<span>${dueDay(row)}<br>${
    left ? html`<span class="muted small">${formatDistance(row.due + 'T00:00:00+08:00')}</span> ` : nothing
  }${row.withoutProof ? html`<span class="second">${dueBadge(row)}</span>` : dueBadge(row)}</span>`;
}

const isRunning = row => row.status === 'OPEN' || row.status === 'IN_PROGRESS';

function ofProof(t, { stated, kind, number, otherListing }) {
  const words = t(stated ? 'more.proof.stated' : 'more.proof', { kind: t(`answer.proof.${kind}`), number: paperNumber(number) });
  return otherListing ? t('more.proof.doubtful', { words }) : words;
}

function more(t, row) {
  const words =
    row.status === 'IN_PROGRESS' && row.progress
      ? t('more.progress', { body: row.progress.body, expected: formatDay(row.progress.expected) })
      : row.status === 'WAIVED' && row.waiver?.until
        ? t('more.waivedUntil', { day: formatDay(row.waiver.until) })
        : row.certificate
          ? t('more.certificate', { number: paperNumber(row.certificate.number) })
          : row.proof
            ? ofProof(t, row.proof)
            : '';
  return words ? html`<br><span class="muted small">${words}</span>` : nothing;
}
