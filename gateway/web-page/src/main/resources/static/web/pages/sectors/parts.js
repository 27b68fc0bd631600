/** The parts of a sector's page. */
import { html, nothing } from 'lit';
import { vendorName } from '../../app/vendor-name.js';
import { formatDay, formatNumber } from '../../core/format.js';
import { link } from '../../core/router.js';
import { bilingual } from '../../core/texts.js';
import { badge, itemBadge, obligationBadge } from '../../design/badges.js';
import { dueBadge, dueDay } from '../../design/due.js';
import { figureLinks } from '../../design/figure-links.js';
import { plainTable } from '../../design/plain-table.js';
import { productName } from '../../design/product-name.js';

const FIGURES = [
  ['required', 'REQUIRED', 'danger'],
  ['inReview', 'REVIEW', 'warning'],
  ['expected', 'NOT_REQUIRED', 'info'],
];

const NO_PRODUCTS = { required: 0, inReview: 0, expected: 0, entries: {} };

/** The counts of a sector; none before the summary has been read. */
export const countsOf = (summary, sector) => summary?.sectors?.[sector] ?? NO_PRODUCTS;

/** How many products are listed, unclear, and expected to be listed. */
export function figuresView(t, sector, summary) {
  const { pending } = summary;
  const counts = countsOf(summary, sector);
  const all = FIGURES.map(([name, verdict, tone]) => ({
    value: counts[name],
    words: t(`figure.${verdict}`),
    tone,
    href: link('inventory', [], { sector, verdict }),
  }));
  return html`${figureLinks(t('figures'), all)}
    ${pending ? html`<p class="muted small">${t('pending', { count: pending })}</p>` : nothing}`;
}

/** Obligations of the sector's products, the most urgent first. */
export function listedView(t, sector, { items, next }) {
  if (items.length === 0) return html`<p>${t('listed.none')}</p>`;
  return html`${plainTable(
    t('listed'),
    [
      {
        label: t('product'),
        cell: row =>
          html`<a href=${link('obligations', [row.id])}>${productName({
            ...row.product,
            sku: row.sku,
          })}</a><br><span class="small muted">${row.sku}</span>`,
      },
      { label: t('entry'), cell: row => html`${bilingual(row.entry.name)}<br><span class="small muted">${row.entry.code}</span>` },
      {
        label: t('due'),
        cell: row => html`${dueDay(row)}<br>${dueBadge(row)}`,
      },
      { label: t('status'), cell: row => obligationBadge(row.status) },
    ],
    items,
  )}${next ? html`<p><a href=${link('obligations', [], { sector })}>${t('listed.all')}</a></p>` : nothing}`;
}

/** Products that are the things the guidance names, and in no list yet. */
export function expectedView(t, sector, { items, next }) {
  if (items.length === 0) return html`<p>${t('expected.none')}</p>`;
  return html`${plainTable(
    t('expected'),
    [
      {
        label: t('product'),
        cell: product =>
          html`<a href=${link('inventory', [product.sku])}>${productName(product)}</a><br><span class="small muted">${product.sku}</span>`,
      },
      { label: t('field.manufacturer'), cell: product => product.manufacturer ?? '' },
      { label: t('field.vendor'), cell: product => (product.vendor ? vendorName(product.vendor) : '') },
    ],
    items,
  )}${next ? html`<p><a href=${link('inventory', [], { sector, verdict: 'NOT_REQUIRED' })}>${t('expected.all')}</a></p>` : nothing}`;
}

/** What the guidance names. @param {Object<string, number>} counts of products by entry */
export function watchedView(t, entries, counts = {}) {
  if (entries.length === 0) return html`<p class="muted">${t('watched.none')}</p>`;
  return html`<h3>${t('watched')}</h3>${plainTable(
    t('watched'),
    [
      {
        label: t('entry'),
        cell: entry =>
          html`<a href=${link('catalogue', ['entry', entry.code])}>${entry.code}</a> <strong>${bilingual(entry.name)}</strong>`,
      },
      {
        label: t('guidance'),
        cell: entry =>
          html`<a href=${link('catalogue', [entry.edition])}>${bilingual(entry.of.title)}</a><br><span
              class="small muted">${formatDay(entry.of.issued)}</span>`,
      },
      {
        label: t('products'),
        cell: entry => html`<a href=${link('inventory', [], { entry: entry.code })}>${formatNumber(counts[entry.code] ?? 0)}</a>`,
        class: 'number',
      },
    ],
    entries,
  )}`;
}

/** "Overdue" is said only of a day that a person set, not of one that the template suggests. */
const passedBadge = (t, { overdue }) => (overdue ? badge('danger', 'warning', t('overdue')) : badge('warning', 'clock', t('dayPassed')));

/** Items of the sector's checklist. */
export function prepareView(t, sector, { items, next }) {
  if (items.length === 0) return html`<p>${t('prepare.none')}</p>`;
  return html`${plainTable(
    t('prepare'),
    [
      {
        label: t('prepare.what'),
        cell: item =>
          html`<a href=${link('checklist', [item.id])}>${bilingual(item.what)}</a>${
            item.why ? html`<br><span class="small muted">${bilingual(item.why.text)}</span>` : nothing
          }`,
      },
      { label: t('prepare.owner'), cell: item => item.owner ?? '' },
      {
        label: t('due'),
        cell: item =>
          item.due
            ? html`<span class="nowrap">${formatDay(item.due)}</span>${item.late ? html`<br>${passedBadge(t, item)}` : nothing}`
            : '',
      },
      { label: t('status'), cell: item => itemBadge(item.state) },
    ],
    items,
  )}${next ? html`<p><a href=${link('checklist', [], { sector })}>${t('prepare.all')}</a></p>` : nothing}`;
}
