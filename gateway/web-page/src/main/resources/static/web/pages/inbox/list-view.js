/** What happened, newest first. */
import { html, nothing } from 'lit';
import { listInbox, markInboxItemRead, markInboxRead } from '../../api/inbox.js';
import { readVendorNames } from '../../app/vendor-name.js';
import { formatInstant } from '../../core/format.js';
import { link } from '../../core/router.js';
import { badge } from '../../design/badges.js';
import { emptyState, pageHead } from '../../design/messages.js';
import '../../design/table.js';
import { aside, placeOf, textOf } from './words.js';

const LIMIT = 50;

export const listView = {
  async load() {
    await readVendorNames();
    return { newest: null };
  },

  show(page, data) {
    const { t } = page;
    return html`${pageHead(t('title'), {
      lead: t('lead'),
      actions: html`<a class="button" href=${link('inbox', ['choices'])}>${t('choices')}</a>
        <button @click=${() => markAll(page, data)}>${t('read.all')}</button>`,
    })}
      <cw-table .label=${t('title')} .of=${'inbox'} .columns=${columns(page)} opens
        .load=${(after, signal) => listInbox({ limit: LIMIT, after }, { signal })} @loaded=${event => {
          data.newest = event.detail.items[0]?.heard ?? null;
        }} .empty=${emptyState('bell', t('empty'), t('empty.text'))}></cw-table>`;
  },
};

const columns = page => [
  { key: 'what', label: page.t('what'), size: 'wide', cell: row => what(page, row) },
  { key: 'kind', label: page.t('kind'), cell: row => page.t(`kind.${row.kind}`) },
  {
    key: 'at',
    label: page.t('at'),
    cell: row => html`<time datetime=${row.at} class="instant">${formatInstant(row.at)}</time>`,
  },
  {
    key: 'read',
    label: page.t('read'),
    cell: row =>
      row.read
        ? html`<span class="muted">${page.t('read.yes')}</span>`
        : html`<button @click=${() => mark(page, row)}>${page.t('read.mark')}</button>`,
  },
];

function what({ t }, row) {
  const more = aside(t, row);
  return html`<p class=${row.read ? nothing : 'inbox-unread'}>
      <a href=${placeOf(row)} @click=${() => markSilently(row)}>${textOf(t, row)}</a>
      ${row.read ? nothing : badge('info', 'bell', t('read.no'))}</p>
    ${more ? html`<p class="small muted">${more}</p>` : nothing}`;
}

async function mark(page, row) {
  if ((await page.run(() => markInboxItemRead(row.id).then(() => true))) === undefined) return;
  await page.reload();
}

/** Following the link marks the item as read; if the request fails, the item stays unread. */
function markSilently(row) {
  if (!row.read) markInboxItemRead(row.id).catch(() => {});
}

async function markAll(page, { newest }) {
  if (newest === null) return;
  if ((await page.run(() => markInboxRead(newest).then(() => true))) === undefined) return;
  await page.reload();
}
