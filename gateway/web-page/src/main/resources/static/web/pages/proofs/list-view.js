/** The proofs of the company as a list, with what the register says of each. */
import { html, nothing } from 'lit';
import { link, setQuery } from '../../core/router.js';
import { has } from '../../core/session.js';
import { listed, paperNumber } from '../../core/texts.js';
import { listProofs, PROOF_KINDS, PROOF_STATUSES } from '../../api/proofs.js';
import { badge, stateBadge } from '../../design/badges.js';
import { choice, field, followed } from '../../design/forms.js';
import { icon } from '../../design/icons.js';
import { emptyState, pageHead } from '../../design/messages.js';
import '../../design/table.js';
import { add } from './actions.js';
import { lastDay } from './last-day.js';

const NAMES = ['kind', 'status', 'sku', 'q'];

export const listView = {
  load: async () => ({}),

  show(page) {
    const { t } = page;
    const filters = Object.fromEntries(NAMES.map(name => [name, page.query.get(name)]).filter(([, value]) => value));
    return html`${pageHead(t('title'), { lead: t('lead'), actions: actions(page, filters) })}
      <div class="filters no-print">
        ${choice(
          'proofs-kind',
          t('kind'),
          filters.kind,
          PROOF_KINDS.map(kind => [kind, t(`kind.${kind}`)]),
          kind => setQuery({ kind }),
        )}
        ${choice(
          'proofs-status',
          t('status'),
          filters.status,
          PROOF_STATUSES.map(status => [status, t(`status.${status}`)]),
          status => setQuery({ status }),
        )}
        ${field(
          'proofs-search',
          t('search'),
          html`<input id="proofs-search" type="search" autocomplete="off" maxlength="200" .value=${followed('proofs-search', filters.q)}
            @input=${page.searchSoon}>`,
          { wide: true },
        )}
        ${
          filters.sku
            ? html`<a class="button quiet" href=${link('proofs', [], { ...filters, sku: null })}>${t('ofSku', { sku: filters.sku })}</a>`
            : nothing
        }</div>
      <cw-table .label=${t('title')} .of=${JSON.stringify(filters)} .columns=${columns(t)} .opens=${true}
        .load=${(after, signal) => listProofs({ ...filters, after, limit: 50 }, { signal })}
        .empty=${emptyState('file', t('empty'), t('empty.text'))}></cw-table>`;
  },
};

const actions = (page, filters) =>
  html`<a class="button" href=${link('bids')}>${page.t('page.bids')}</a>${has('member') ? addButton(page, filters) : nothing}`;

const addButton = (page, { sku }) =>
  html`<button class="primary" @click=${() => add(page, sku ? [sku] : [])}>${icon('plus')}${page.t('add')}</button>`;

function columns(t) {
  return [
    {
      key: 'number',
      label: t('number'),
      cell: row => html`<a class="break" href=${link('proofs', [row.id])}><strong>${paperNumber(row.number)}</strong></a><br><span
          class="small muted">${t(`kind.${row.kind}`)}${row.file ? html` · ${icon('file')}${t('scan')}` : nothing}</span>${
            row.statements.length > 0 ? html`<br>${badge('warning', 'question', t('statements'))}` : nothing
          }`,
    },
    { key: 'body', label: t('body'), cell: row => row.body ?? t('unknown') },
    { key: 'valid', label: t('validUntil'), cell: row => lastDay(t, row) },
    { key: 'standing', label: t('standing'), cell: row => stateBadge('standing', row.standing.kind) },
    { key: 'products', label: t('products'), cell: row => products(t, row) },
  ];
}

function products(t, { skus, acceptedFor, outlooks }) {
  const accepted = new Set(acceptedFor);
  const more = skus.filter(sku => !accepted.has(sku)).length - outlooks.length;
  if (skus.length === 0 && acceptedFor.length === 0) return t('none');
  return html`${acceptedFor.length > 0 ? html`<span class="break">${listed(acceptedFor)}</span> ` : nothing}
    ${OUTLOOKS.map(state => ofState(t, state, outlooks))}
    ${more > 0 ? html`<span class="small muted">${t('outlook.more', { count: more })}</span>` : nothing}`;
}

const OUTLOOKS = ['WAITS', 'TURNED_DOWN', 'IMPOSSIBLE'];

function ofState(t, state, outlooks) {
  const skus = outlooks.filter(one => one.state === state).map(({ sku }) => sku);
  return skus.length > 0
    ? html`<span class="small muted break">${t('outlook.skus', { state: t(`outlook.${state}`), skus: listed(skus) })}</span> `
    : nothing;
}
