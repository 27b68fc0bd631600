/** What waits for the company's team: vendors without a contact, addresses that do not work, vendors who do not answer. */
import { html, nothing } from 'lit';
import { readVendorNames, vendorText } from '../../app/vendor-name.js';
import { link, setQuery } from '../../core/router.js';
import { countAlerts, listTeamItems } from '../../api/alerts.js';
import { badge } from '../../design/badges.js';
import { choice } from '../../design/forms.js';
import { emptyState, message, pageHead } from '../../design/messages.js';
import '../../design/table.js';
import { at } from './parts.js';

const KINDS = {
  NO_CONTACT: ['warning', 'person'],
  UNCONFIRMED: ['warning', 'clock'],
  GIVEN_UP: ['danger', 'cross'],
  BOUNCED: ['danger', 'cross'],
  COMPLAINED: ['danger', 'stop'],
  SILENT: ['warning', 'question'],
  COLLEAGUE_REFUSED: ['warning', 'person'],
  WEBHOOK_DISABLED: ['danger', 'stop'],
};

export const teamView = {
  async load(page) {
    const [counts] = await Promise.all([countAlerts({ signal: page.signal }), readVendorNames()]);
    return { counts };
  },

  title: page => page.t('team'),

  show(page, { counts }) {
    const { t, query } = page;
    const kind = query.get('kind');
    const filter = Object.keys(KINDS).map(name => [
      name,
      t('filter.counted', { status: t(`item.${name}`), count: counts.teamItems[name] ?? 0 }),
    ]);
    return html`${pageHead(t('team'), { lead: t('team.lead') })}
      ${
        counts.teamHasContact === false
          ? message('warning', t('team.noContact'), html`<p><a href=${link('contacts')}>${t('todo.contacts')}</a></p>`)
          : nothing
      }
      ${noVendor(t, counts.statuses.NO_VENDOR ?? 0)}
      <div class="filters no-print">${choice('team-kind', t('item.kind'), kind, filter, value => setQuery({ kind: value }))}</div>
      <cw-table .label=${t('team')} .of=${kind} .rowKey=${row => `${row.kind} ${row.subject}`}
        .load=${(after, signal) => listTeamItems({ kind, limit: 50, after }, { signal })} .columns=${columns(t)}
        .empty=${emptyState('check', t('team.empty'), t('team.empty.text'))}></cw-table>`;
  },
};

/** Messages that nobody can get are no item of a vendor. */
const noVendor = (t, count) =>
  count === 0
    ? nothing
    : message(
        'warning',
        t('team.noVendor', { count }),
        html`<p><a href=${link('alerts', [], { status: 'NO_VENDOR' })}>${t('team.noVendor.see')}</a></p>`,
      );

const columns = t => [
  { key: 'kind', label: t('item.kind'), cell: row => badge(...(KINDS[row.kind] ?? ['neutral', 'info']), t(`item.${row.kind}`)) },
  {
    key: 'what',
    label: t('item.what'),
    cell: row =>
      html`<p>${what(t, row)}</p>${
        row.facts.answer ? html`<p class="small muted break"><q lang="en">${row.facts.answer}</q></p>` : nothing
      }`,
  },
  { key: 'since', label: t('item.since'), cell: row => at(row.since) },
  { key: 'todo', label: t('item.todo'), cell: row => todo(t, row) },
];

const what = (t, { kind, subject, vendor, facts }) =>
  t(kind === 'GIVEN_UP' && !vendor ? 'item.text.GIVEN_UP.team' : `item.text.${kind}`, {
    vendor: vendorText(vendor ?? subject),
    name: facts.name || subject,
    email: facts.email,
    url: facts.url || subject,
    count: Number(facts.products ?? 0),
    why: facts.reason ? t(`item.refused.${facts.reason}`) : '',
  });

function todo(t, { kind, subject, vendor }) {
  const words = t(`item.todo.${kind}`);
  switch (kind) {
    case 'NO_CONTACT':
      return html`<a href=${link('contacts', [], { vendor: subject })}>${words}</a>`;
    case 'GIVEN_UP':
      return html`<a href=${link('alerts', [subject])}>${words}</a>`;
    case 'SILENT':
      return html`<a href=${link('obligations', [], { vendor: subject })}>${words}</a>`;
    case 'WEBHOOK_DISABLED':
      return html`<a href=${link('integrations', ['webhooks', subject])}>${words}</a>`;
    default:
      return html`<a href=${link('contacts', [], { vendor })}>${words}</a>`;
  }
}
