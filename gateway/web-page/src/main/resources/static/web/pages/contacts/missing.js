/** Vendors without a contact: those whose alerts wait first, then those with the most products. */
import { html, nothing } from 'lit';
import { vendorLink } from '../../app/vendor-name.js';
import { link } from '../../core/router.js';
import { has } from '../../core/session.js';
import { labelled } from '../../core/texts.js';
import { badge } from '../../design/badges.js';
import { icon } from '../../design/icons.js';
import { emptyState } from '../../design/messages.js';
import { plainTable } from '../../design/plain-table.js';
import { add } from './actions.js';

const SHOWN_FIRST = 8;

/**
 * @param {Set<string>} known vendors with a contact
 * @param {Object<string, number>} products by vendor
 * @param {?object} counts of alerts; null while they cannot be read
 * @returns {{vendor: string, products: number, alerts: number}[]}
 */
export function vendorsWithout(known, products, counts) {
  const waiting = new Map((counts?.vendorsWithoutContact ?? []).map(row => [row.vendor, row]));
  return [...new Set([...waiting.keys(), ...Object.keys(products)])]
    .filter(vendor => !known.has(vendor))
    .map(vendor => ({ vendor, products: products[vendor] ?? waiting.get(vendor)?.products ?? 0, alerts: waiting.get(vendor)?.alerts ?? 0 }))
    .sort((one, other) => other.alerts - one.alerts || other.products - one.products || one.vendor.localeCompare(other.vendor));
}

export function missingPanel(page, rows, all) {
  const { t } = page;
  if (rows.length === 0) return all ? noneMissing(page) : nothing;
  const first = all ? rows : rows.slice(0, SHOWN_FIRST);
  return html`<section class="stack"><h2>${t('missing', { count: rows.length })}</h2><p class="muted">${t('missing.text')}</p>
    ${plainTable(t('missing', { count: rows.length }), columns(page), first)}
    ${
      first.length < rows.length
        ? html`<p><a href=${link('contacts', [], {
            missing: 'true',
            vendor: page.query.get('vendor'),
          })}>${t('missing.all', { count: rows.length })}</a></p>`
        : nothing
    }</section>`;
}

function noneMissing({ t, vendors }) {
  return Object.keys(vendors).length
    ? emptyState('check', t('missing.none'), t('missing.none.text'))
    : emptyState(
        'mail',
        t('missing.noVendors'),
        t('missing.noVendors.text'),
        html`<a class="button" href=${link('inventory')}>${t('page.inventory')}</a>`,
      );
}

function columns(page) {
  const { t } = page;
  return [
    { label: t('field.vendor'), cell: row => html`<strong>${vendorLink(row.vendor)}</strong>` },
    {
      label: t('inventory'),
      cell: row =>
        row.products
          ? html`<a href=${link('inventory', [], { vendor: row.vendor })}>${t('products', { count: row.products })}</a>`
          : html`<span class="muted">${t('products.none')}</span>`,
    },
    {
      label: t('alerts'),
      cell: row =>
        row.alerts
          ? html`<a href=${link('alerts', [], { vendor: row.vendor })}>${badge('warning', 'mail', t('waiting', { count: row.alerts }))}</a>`
          : html`<span class="muted">${t('waiting.none')}</span>`,
    },
    has('member')
      ? {
          label: t('do'),
          cell: row =>
            html`<button aria-label="${labelled(t('add'), row.vendor)}" @click=${() => add(page, row.vendor)}>${icon('plus')}${t(
              'add',
            )}</button>`,
        }
      : null,
  ];
}
