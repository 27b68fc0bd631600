/** Columns of the list of products, and which of them this browser shows. */
import { html, nothing } from 'lit';
import { vendorLink } from '../../app/vendor-name.js';
import { formatDay, formatInstant, formatNumber } from '../../core/format.js';
import { language } from '../../core/preferences.js';
import { link } from '../../core/router.js';
import { bilingual, labelled } from '../../core/texts.js';
import { badge, stateBadge, verdictBadge } from '../../design/badges.js';
import { ciiBadge } from '../../design/cii.js';

const KEPT = 'certwatch.inventory.columns';
const DEFAULT = ['sku', 'name', 'model', 'manufacturer', 'vendor', 'verdict', 'sale', 'market'];

/** @param {(key: string) => string} t */
export function columnsOf(t) {
  return [
    {
      key: 'sku',
      sort: 'SKU',
      label: t('field.sku'),
      cell: product => html`<a href=${link('inventory', [product.sku])}>${product.sku}</a>`,
    },
    {
      key: 'name',
      size: 'wide',
      sort: language() === 'zh' ? 'NAME_ZH' : 'NAME_EN',
      label: t('field.name'),
      cell: product => html`${bilingual(product.name)} ${ciiBadge(product.cii)}`,
    },
    { key: 'model', sort: 'MODEL', label: t('field.model'), cell: product => product.model ?? '' },
    { key: 'manufacturer', sort: 'MANUFACTURER', label: t('field.manufacturer'), cell: product => product.manufacturer ?? '' },
    { key: 'vendor', sort: 'VENDOR', label: t('field.vendor'), cell: product => (product.vendor ? vendorLink(product.vendor) : '') },
    { key: 'verdict', size: 'whole', sort: 'VERDICT', label: t('filter.verdict'), cell: product => verdict(product, t) },
    { key: 'sale', size: 'whole', sort: 'SALE', label: t('filter.sale'), cell: product => saleBadge(product.sale, t) },
    { key: 'market', sort: 'MARKET_ENTRY', label: t('field.market.status'), cell: product => market(product.market, t) },
    { key: 'declaredEntry', label: t('field.declaredEntry'), cell: product => product.declaredEntry ?? '' },
    { key: 'hsCode', label: t('field.hsCode'), cell: product => product.hsCode ?? '' },
    {
      key: 'specs',
      label: t('field.specs'),
      cell: product =>
        html`<span class="small">${Object.entries(product.specs)
          .map(([name, value]) => labelled(name, value))
          .join(' · ')}</span>`,
    },
    {
      key: 'remarks',
      label: t('filter.remarked'),
      number: true,
      cell: product => (product.remarks.length ? formatNumber(product.remarks.length) : ''),
    },
    { key: 'changedAt', label: t('changedAt'), cell: product => formatInstant(product.changedAt) },
  ];
}

/** @returns {Set<string>} keys of the columns to show: those of the address, as of a saved view, else those that this browser keeps */
export function chosenColumns(query) {
  if (query.has('columns')) return new Set(['sku', ...query.get('columns').split(',')]);
  try {
    const kept = JSON.parse(localStorage.getItem(KEPT));
    if (Array.isArray(kept)) return new Set(['sku', ...kept]);
  } catch {
    localStorage.removeItem(KEPT);
  }
  return new Set(DEFAULT);
}

/** @param {string[]} columns keys of the columns to show */
export function keepColumns(columns) {
  localStorage.setItem(KEPT, JSON.stringify(columns));
}

/** A requirement that a proof meets is no alarm. */
function verdict(product, t) {
  const verdict = product.status === 'PENDING' ? 'PENDING' : product.verdict;
  const met = verdict === 'REQUIRED' && product.sale.status === 'MAY_BE_SOLD';
  return html`${met ? badge('neutral', 'check', t('verdict.REQUIRED')) : verdictBadge(verdict)}${
    product.basis ? html`<div class="small muted second">${t(`basis.${product.basis}`)}</div>` : nothing
  }`;
}

/** Whether it may be sold, with the last day on which that holds. */
export function saleBadge({ status, until }, t) {
  const end = until ? html`<div class="small muted nowrap second">${t('sale.until', { day: formatDay(until) })}</div>` : nothing;
  return html`${stateBadge('sale', status)}${end}`;
}

/** Market status in words, with the day of a planned entry. */
export function market({ status, entryDate }, t) {
  return html`${t(`market.${status}`)}${entryDate ? html`<div class="small muted nowrap">${formatDay(entryDate)}</div>` : nothing}`;
}
