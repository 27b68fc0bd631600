/** Filters of the list of products, which stand in the address. */
import { html, nothing } from 'lit';
import { PRODUCT_FILTERS } from '../../api/products.js';
import { SECTORS } from '../../api/profile.js';
import { readSummary } from '../../api/summary.js';
import { setQuery, setQuerySoon } from '../../core/router.js';
import { vendorField } from '../../app/vendor-field.js';
import { bilingual } from '../../core/texts.js';
import { choice, field, followed } from '../../design/forms.js';
import { icon } from '../../design/icons.js';

const VERDICTS = ['REQUIRED', 'REVIEW', 'UNKNOWN', 'NOT_REQUIRED', 'PENDING'];
const BASES = ['OTHER_KIND', 'OUT_OF_SCOPE'];
const MARKETS = ['PLANNED', 'ON_MARKET', 'WITHDRAWN', 'UNKNOWN'];
const SALES = ['MAY_BE_SOLD', 'NOT_TO_BE_SOLD', 'TO_BE_DECIDED', 'NO_STATEMENT'];
const MORE = ['basis', 'vendor', 'vendorPart', 'market', 'usedInCii', 'remarked', 'sector'];

let vendors = [];

const searchSoon = setQuerySoon(() => ({ q: document.getElementById('filter-q')?.value.trim() }));

/** @returns {object} the filters that are set */
export function filtersOf(query) {
  return set(query, PRODUCT_FILTERS);
}

/** @returns {object} the filters and the order of the list */
export function askedOf(query) {
  return set(query, [...PRODUCT_FILTERS, 'sort', 'order']);
}

/** A link may ask for an entry of an observation, which the list does not offer. */
function entryOptions(entries, chosen) {
  const offered = entries.map(([code, name]) => [code, `${code} ${bilingual(name)}`]);
  return !chosen || offered.some(([code]) => code === chosen) ? offered : [...offered, [chosen, chosen]];
}

export function clearFilters() {
  return setQuery(Object.fromEntries(PRODUCT_FILTERS.map(name => [name, null])));
}

/** @param {[string, object][]} entries codes and names of the entries in force */
export function filterRow(page, entries) {
  const { t, query } = page;
  const value = name => query.get(name) ?? '';
  const words = (kind, values) => values.map(one => [one, t(`${kind}.${one}`)]);
  return html`<search class="filters" aria-label=${t('filters')}>
    ${field(
      'filter-q',
      t('filter.q'),
      html`<input id="filter-q" type="search" autocomplete="off" placeholder=${t('filter.qHint')} .value=${followed('filter-q', value('q'))}
          @input=${searchSoon}>`,
      { wide: true },
    )}
    ${choice('filter-verdict', t('filter.verdict'), value('status') || value('verdict'), words('verdict', VERDICTS), filterVerdict)}
    ${choice('filter-entry', t('filter.entry'), value('entry'), entryOptions(entries, value('entry')), entry => setQuery({ entry }))}
    ${choice('filter-sale', t('filter.sale'), value('sale'), words('sale', SALES), sale => setQuery({ sale }))}
    <details class="more-filters" ?open=${MORE.some(name => query.get(name))}><summary>${t('filter.more')}</summary><div class="filters">
      ${choice('filter-basis', t('filter.basis'), value('basis'), words('basis', BASES), basis => setQuery({ basis }))}
      ${vendorField('filter-vendor', query, vendors, { focus: () => readVendors(page) })}
      ${choice('filter-market', t('field.market.status'), value('market'), words('market', MARKETS), market => setQuery({ market }))}
      ${choice(
        'filter-cii',
        t('filter.cii'),
        value('usedInCii'),
        [
          ['true', t('yes')],
          ['false', t('no')],
        ],
        usedInCii => setQuery({ usedInCii }),
      )}
      ${choice(
        'filter-remarked',
        t('filter.remarked'),
        value('remarked'),
        [
          ['true', t('remarked.true')],
          ['false', t('remarked.false')],
        ],
        remarked => setQuery({ remarked }),
      )}
      ${choice('filter-sector', t('filter.sector'), value('sector'), words('sector', SECTORS), sector =>
        setQuery({ sector }),
      )}</div></details>
    ${
      Object.keys(filtersOf(query)).length > 0
        ? html`<button class="quiet" @click=${clearFilters}>${icon('cross')}${t('filter.clear')}</button>`
        : nothing
    }
  </search>`;
}

/** Products that wait for their assessment have no verdict; the API has a status of its own for them. */
function filterVerdict(chosen) {
  return setQuery(chosen === 'PENDING' ? { status: 'PENDING', verdict: null } : { status: null, verdict: chosen });
}

async function readVendors(page) {
  const read = await readSummary({ signal: page.signal }).catch(() => null);
  if (read === null) return;
  vendors = Object.keys(read.vendors).sort();
  page.requestUpdate();
}

function set(query, names) {
  return Object.fromEntries(names.map(name => [name, query.get(name)]).filter(([, value]) => value));
}
