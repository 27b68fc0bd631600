/** All alerts, newest first, with filters in the address; for stewards their notices. */
import { html, nothing } from 'lit';
import { readVendorNames } from '../../app/vendor-name.js';
import { link, setQuery } from '../../core/router.js';
import { has } from '../../core/session.js';
import { withAside } from '../../core/texts.js';
import { countAlerts, listAlerts, listNotices } from '../../api/alerts.js';
import { readSummary } from '../../api/summary.js';
import { badge } from '../../design/badges.js';
import { choice } from '../../design/forms.js';
import { emptyState, pageHead } from '../../design/messages.js';
import '../../design/table.js';
import { vendorField } from '../../app/vendor-field.js';
import { seesAlerts } from './alerts.js';
import { noticeTable } from './notices.js';
import { alertName, at, causeWords, deliveryBadge, STATUS_NAMES, statusBadge, whyNot } from './parts.js';

const NAMES = ['status', 'vendor', 'vendorPart', 'cause'];
const PAGE_SIZE = 50;

export const listView = {
  /** The counts and names only help to filter: without them the list is shown all the same. */
  async load(page) {
    if (!seesAlerts()) return {};
    const options = { signal: page.signal };
    const [counts, summary] = await Promise.all([optional(countAlerts(options)), optional(readSummary(options)), readVendorNames()]);
    return { counts, vendors: Object.keys(summary?.vendors ?? {}) };
  },

  show(page, { counts, vendors }) {
    const { t } = page;
    const lead = seesAlerts() ? t('lead') : t('lead.notices');
    const actions = html`<a class="button" href=${link('alerts', ['explanation'])}>${t('explanation')}</a>
      <a class="button" href=${link('alerts', ['team'])}>${t('team')}${waiting(counts)}</a>`;
    return html`${pageHead(t('title'), { lead, actions: seesAlerts() ? actions : nothing })}
      ${seesAlerts() ? html`${filterBar(page, counts, vendors)}${alertTable(page)}` : nothing}
      ${has('steward') ? html`${seesAlerts() ? html`<h2>${t('notices')}</h2>` : nothing}${noticeTable(page, listNotices)}` : nothing}`;
  },
};

function waiting(counts) {
  const items = Object.values(counts?.teamItems ?? {}).reduce((total, count) => total + count, 0);
  return items ? withAside('', items) : nothing;
}

async function optional(reading) {
  try {
    return await reading;
  } catch (failure) {
    if (failure.name === 'AbortError' || failure.status === undefined) throw failure;
    return null;
  }
}

const filtersOf = query => Object.fromEntries(NAMES.map(name => [name, query.get(name)]).filter(([, value]) => value));

function filterBar({ t, query }, counts, vendors) {
  const { status, vendor, vendorPart, cause } = filtersOf(query);
  const words = name =>
    counts ? t('filter.counted', { status: t(`status.${name}`), count: counts.statuses[name] ?? 0 }) : t(`status.${name}`);
  return html`<form class="filters no-print" role="search" aria-label=${t('filters')} @submit=${event => event.preventDefault()}>
    ${choice(
      'alerts-status',
      t('status'),
      status,
      STATUS_NAMES.map(name => [name, words(name)]),
      value => setQuery({ status: value }),
    )}
    ${vendorField('alerts-vendor', query, vendors ?? [])}
    ${cause ? html`<span class="badge info">${t('filter.cause')}</span>` : nothing}
    ${status || vendor || vendorPart || cause ? html`<a class="button quiet" href=${link('alerts')}>${t('filter.clear')}</a>` : nothing}
  </form>`;
}

function alertTable(page) {
  const { t, query } = page;
  const filters = filtersOf(query);
  const empty = Object.keys(filters).length
    ? emptyState('search', t('empty.filtered'), t('empty.filtered.text'))
    : emptyState('mail', t('empty'), t('empty.text'), html`<a class="button" href=${link('contacts')}>${t('page.contacts')}</a>`);
  return html`<cw-table .label=${t('title')} .of=${JSON.stringify(filters)} .empty=${empty} .opens=${true}
    .load=${(after, signal) => listAlerts({ ...filters, limit: PAGE_SIZE, after }, { signal })} .columns=${columns(t)}></cw-table>`;
}

const columns = t => [
  {
    key: 'alert',
    label: t('alert'),
    cell: row => html`<a href=${link('alerts', [row.id])}>${alertName(row)}</a><br><span class="small muted">${at(row.createdAt)}</span>`,
  },
  { key: 'cause', label: t('cause'), cell: row => causeWords(row.cause) },
  { key: 'requirements', label: t('requirements'), number: true, cell: row => row.lineCount || nothing },
  {
    key: 'status',
    label: t('status'),
    cell: row =>
      html`<div class="stack-small"><div class="row">${statusBadge(row.status)}${
        row.sending > 1 ? badge('neutral', 'refresh', t('sending', { count: row.sending })) : nothing
      }</div>${reason(row)}</div>`,
  },
  {
    key: 'recipients',
    label: t('recipients'),
    cell: row =>
      row.deliveries.map(
        delivery =>
          html`<p class="alert-recipient"><span class="break">${delivery.recipient}</span>${
            delivery.status === row.status ? nothing : deliveryBadge(delivery.status)
          }</p>`,
      ),
  },
];

function reason(row) {
  const why = whyNot(row);
  return why ? html`<p class="small muted">${why.why} ${why.todo}</p>` : nothing;
}
