/** Search of certificates; what is looked for is in the address. */
import { html, nothing } from 'lit';
import { formatDay } from '../../core/format.js';
import { link, setQuery, setQuerySoon } from '../../core/router.js';
import { has } from '../../core/session.js';
import { bilingual, listed, paperNumber } from '../../core/texts.js';
import { searchCertificates } from '../../api/certificates.js';
import { listEntryNames } from '../../api/entries.js';
import { stateBadge } from '../../design/badges.js';
import { choice, field, followed } from '../../design/forms.js';
import { icon } from '../../design/icons.js';
import { emptyState, pageHead } from '../../design/messages.js';
import '../../design/table.js';

export const STATUSES = ['VALID', 'SUSPENDED', 'REVOKED', 'EXPIRED', 'CORRECTED'];
const TEXTS = ['number', 'holder', 'model'];
let typed = {};
const search = setQuerySoon(() => {
  const changes = typed;
  typed = {};
  return changes;
});

export const searchView = {
  load: async () => ({ entries: await listEntryNames() }),

  show(page, { entries }) {
    const { t, query } = page;
    const wanted = Object.fromEntries([...TEXTS, 'entry', 'status'].map(name => [name, query.get(name)]));
    const filtered = Object.values(wanted).some(Boolean);
    const [sort, order] = [query.get('sort'), query.get('order')];
    return html`${pageHead(t('title'), {
      lead: t('lead'),
      actions: has('steward')
        ? html`<a class="button"
      href=${link('register', ['imports'])}>${icon('upload')}${t('imports')}</a>`
        : nothing,
    })}
      <div class="filters">
        ${TEXTS.map(name =>
          field(
            `search-${name}`,
            t(`field.${name}`),
            html`<input id="search-${name}" type="search"
          placeholder=${t(`search.${name}.hint`)} .value=${followed(`search-${name}`, wanted[name])}
          @input=${event => {
            typed[name] = event.target.value;
            search();
          }}>`,
          ),
        )}
        ${choice(
          'search-entry',
          t('field.entry'),
          wanted.entry,
          entries.map(([code, name]) => [code, `${code} ${bilingual(name)}`]),
          entry => setQuery({ entry }),
        )}
        ${choice(
          'search-status',
          t('field.status'),
          wanted.status,
          STATUSES.map(status => [status, t(`certificate.${status}`)]),
          status => setQuery({ status }),
        )}
        ${filtered ? html`<a class="button quiet" href=${link('register')}>${t('search.clear')}</a>` : nothing}
      </div>
      <cw-table .label=${t('title')} .of=${query.toString()} .rowKey=${row => row.number} .columns=${columns(t)}
        .opens=${true} .dense=${true}
        .load=${(after, signal) => searchCertificates({ ...wanted, sort, order, limit: 50, after }, { signal })}
        sort=${sort ?? 'NUMBER'} ?descending=${order === 'DESC'} @sort=${resort}
        .empty=${
          filtered
            ? emptyState('search', t('search.none'), t('search.none.text'))
            : emptyState(
                'file',
                t('empty'),
                has('steward') ? t('empty.steward') : t('empty.reader'),
                has('steward')
                  ? html`<a class="button primary"
          href=${link('register', ['imports'])}>${t('imports.upload')}</a>`
                  : nothing,
              )
        }></cw-table>`;
  },
};

function resort({ detail }) {
  return setQuery({ sort: detail.sort, order: detail.descending ? 'DESC' : null });
}

function columns(t) {
  return [
    {
      key: 'number',
      size: 'whole',
      sort: 'NUMBER',
      label: t('field.number'),
      cell: row => html`<a class="nowrap"
      href=${link('register', [row.number])}>${paperNumber(row.number)}</a>`,
    },
    {
      key: 'holder',
      size: 'wide',
      sort: 'HOLDER',
      label: t('field.holder'),
      cell: row => html`${row.holder ?? ''}${row.product ? html`<br><span class="muted small">${row.product}</span>` : nothing}`,
    },
    { key: 'models', label: t('field.model'), cell: row => row.modelsAsPublished ?? listed(row.models) },
    { key: 'entry', sort: 'ENTRY', label: t('field.entry'), cell: row => entryOf(row, t) },
    { key: 'status', size: 'whole', sort: 'STATUS', label: t('field.status'), cell: row => stateBadge('certificate', row.status) },
    { key: 'issued', sort: 'ISSUED', label: t('field.issued'), cell: row => html`<span class="nowrap">${formatDay(row.issued)}</span>` },
    {
      key: 'until',
      sort: 'VALID_UNTIL',
      label: t('field.validUntil'),
      cell: row => html`<span class="nowrap">${formatDay(row.validUntil)}</span>`,
    },
  ];
}

/**
 * The entry in force that is or continues the one it was published under, which is named with its edition where its code
 * was another; or the category as printed where no entry was found for it.
 */
export function entryOf(certificate, t) {
  const { entry, entryEdition, entriesToday, category } = certificate;
  if (!entry) return category ?? '';
  const then = entriesToday.includes(entry) ? '' : t('entry.then', { code: entry, edition: entryEdition });
  return html`${entriesToday.map(code => html`<a href=${link('catalogue', ['entry', code])}>${code}</a> `)}<span
        class="muted small">${[category, then].filter(Boolean).join(' · ')}</span>`;
}
