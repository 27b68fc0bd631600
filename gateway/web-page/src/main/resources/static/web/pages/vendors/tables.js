/** The lists on the page of a vendor; texts of alerts are read with it. */
import { html, nothing } from 'lit';
import { formatDay, formatInstant } from '../../core/format.js';
import { link } from '../../core/router.js';
import { bilingual } from '../../core/texts.js';
import { listAlerts } from '../../api/alerts.js';
import { listObligations } from '../../api/obligations.js';
import { listProducts } from '../../api/products.js';
import { answerBadge, obligationBadge, stateBadge, verdictBadge } from '../../design/badges.js';
import { ciiBadge } from '../../design/cii.js';
import { dueBadge, dueDay } from '../../design/due.js';
import { emptyState } from '../../design/messages.js';
import { plainTable } from '../../design/plain-table.js';
import { productName } from '../../design/product-name.js';
import '../../design/table.js';
import { causeWords, statusBadge } from '../alerts/parts.js';

const PAGE_SIZE = 20;

export function contactsView(t, contacts) {
  if (contacts.length === 0) return html`<p class="muted">${t('contacts.none')}</p>`;
  return plainTable(
    t('page.contacts'),
    [
      {
        label: t('field.name'),
        cell: row => html`${row.name}${row.role ? html`<span class="small muted"> · ${row.role}</span>` : nothing}`,
      },
      { label: t('email'), cell: row => html`<a class="break" href="mailto:${row.email}">${row.email}</a>` },
      { label: t('status'), cell: row => stateBadge('contact', row.status) },
    ],
    contacts,
  );
}

export const obligationTable = (t, vendor) =>
  html`<cw-table .label=${t('obligations')} .of=${vendor} .opens=${true} .dense=${true}
    .empty=${emptyState('check', t('obligations.none'), t('obligations.none.text'))}
    .load=${(after, signal) => listObligations({ vendor, status: 'ALL', after, limit: PAGE_SIZE }, { signal })}
    .columns=${obligationColumns(t)}></cw-table>`;

const obligationColumns = t => [
  {
    key: 'product',
    size: 'wide',
    label: t('product'),
    cell: row => html`<a href=${link('obligations', [row.id])}>${productName({ ...row.product, sku: row.sku })}</a> ${ciiBadge(row.cii)}`,
  },
  { key: 'sku', label: t('field.sku'), cell: row => row.sku },
  { key: 'entry', label: t('entry'), cell: row => bilingual(row.entry.name) },
  { key: 'due', size: 'whole', label: t('due'), cell: row => html`${dueDay(row)} ${dueBadge(row)}` },
  { key: 'status', size: 'whole', label: t('status'), cell: row => obligationBadge(row.status) },
  {
    key: 'answer',
    size: 'whole',
    label: t('answer'),
    cell: row => (row.answer ? answerBadge(row.answer) : html`<span class="muted">${t('answer.none')}</span>`),
  },
];

export const productTable = (t, vendor) =>
  html`<cw-table .label=${t('products')} .of=${vendor} .opens=${true} .dense=${true}
    .empty=${emptyState('box', t('products.none'), t('products.none.text'))}
    .load=${(after, signal) => listProducts({ vendor }, after, { limit: PAGE_SIZE, signal })}
    .columns=${productColumns(t)}></cw-table>`;

const productColumns = t => [
  {
    key: 'product',
    size: 'wide',
    label: t('product'),
    cell: row => html`<a href=${link('inventory', [row.sku])}>${productName(row)}</a>`,
  },
  { key: 'sku', label: t('field.sku'), cell: row => row.sku },
  { key: 'model', label: t('field.model'), cell: row => row.model ?? '' },
  { key: 'verdict', size: 'whole', label: t('verdict'), cell: row => verdictBadge(row.verdict) },
];

export const mailTable = (t, vendor) =>
  html`<cw-table .label=${t('mails')} .of=${vendor} .opens=${true} .empty=${emptyState('mail', t('mails.none'), t('mails.none.text'))}
    .load=${(after, signal) => listAlerts({ vendor, after, limit: PAGE_SIZE }, { signal })}
    .columns=${mailColumns(t)}></cw-table>`;

const mailColumns = t => [
  {
    key: 'at',
    label: t('mail.at'),
    cell: row => html`<a href=${link('alerts', [row.id])}><time datetime=${row.createdAt}>${formatInstant(row.createdAt)}</time></a>`,
  },
  { key: 'cause', label: t('mail.cause'), cell: row => causeWords(row.cause) },
  { key: 'requirements', label: t('requirements'), number: true, cell: row => row.lineCount || nothing },
  { key: 'status', size: 'whole', label: t('status'), cell: row => statusBadge(row.status) },
  {
    key: 'recipients',
    label: t('mail.recipients'),
    cell: row => row.deliveries.map(({ recipient }) => html`<p class="break small">${recipient}</p>`),
  },
];
