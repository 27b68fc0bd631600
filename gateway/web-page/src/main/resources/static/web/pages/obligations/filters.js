/** The filters of the list, which live in the address. */
import { html } from 'lit';
import { formatDay } from '../../core/format.js';
import { setQuery, setQuerySoon } from '../../core/router.js';
import { vendorField } from '../../app/vendor-field.js';
import { bilingual } from '../../core/texts.js';
import { statusOf } from '../../api/obligations.js';
import { SECTORS } from '../../api/profile.js';
import { choice, field, followed } from '../../design/forms.js';

const NAMES = [
  'status',
  'vendor',
  'vendorPart',
  'productPart',
  'entry',
  'dueFrom',
  'dueBefore',
  'endsFrom',
  'endsBefore',
  'dueRule',
  'overdue',
  'withoutProof',
  'notYetOnMarket',
  'noVendor',
  'answer',
  'sector',
  'sku',
  'cause',
];
/** Filters that links set and no field shows. */
const HIDDEN = ['sku', 'cause', 'dueRule', 'noVendor', 'endsFrom', 'endsBefore'];
const ENDS = ['endsFrom', 'endsBefore'];
const ANSWERS = [
  'WAITING',
  'NONE',
  'SEEN',
  'UNDER_WAY',
  'APPLIED',
  'PASSED_ON',
  'DISCONTINUED',
  'NOT_FOR_MAINLAND',
  'NOT_OURS',
  'CERTIFIED',
  'EARLIER_PROOF',
];
const STATUSES = ['OPEN', 'IN_PROGRESS', 'SATISFIED', 'WAIVED', 'LIFTED'];

const searchSoon = setQuerySoon(() => ({ productPart: document.getElementById('obligations-product')?.value.trim() }));

/** @returns {Object<string, string>} the filters that are given */
export function filtersOf(query) {
  return Object.fromEntries(NAMES.map(name => [name, query.get(name)]).filter(([, value]) => value));
}

/** @returns {{sort?: string, order?: string}} the order that is given */
export function orderOf(query) {
  return Object.fromEntries(['sort', 'order'].map(name => [name, query.get(name)]).filter(([, value]) => value));
}

/** Whether anything but the usual is asked for. */
export const isFiltered = filters => Object.keys(filters).length > 0;

export function filterBar(t, query, { summary, entries }) {
  const filters = filtersOf(query);
  const set = name => event => setQuery({ [name]: event.target.value.trim() });
  return html`<form class="filters no-print" role="search" aria-label=${t('filters')} @submit=${event => event.preventDefault()}>
    ${field(
      'obligations-product',
      t('filter.product'),
      html`<input id="obligations-product" type="search" autocomplete="off" maxlength="200"
          .value=${followed('obligations-product', filters.productPart)} @input=${searchSoon}>`,
    )}
    ${choice(
      'obligations-status',
      t('filter.status'),
      statusOf(filters),
      [...STATUSES.map(status => [status, t(`obligation.${status}`)]), ['ALL', t('filter.every')]],
      value => setQuery({ status: value }),
      { all: t('filter.unfinished') },
    )}
    ${choice('obligations-entry', t('filter.entry'), filters.entry, entryOptions(summary, entries, filters.entry), value =>
      setQuery({ entry: value }),
    )}
    ${vendorField('obligations-vendor', query, Object.keys(summary?.vendors ?? {}))}
    ${field(
      'obligations-from',
      t('filter.dueFrom'),
      html`<input id="obligations-from" type="date" .value=${followed('obligations-from', filters.dueFrom)} @change=${set('dueFrom')}>`,
    )}
    ${field(
      'obligations-before',
      t('filter.dueBefore'),
      html`<input id="obligations-before" type="date" .value=${followed('obligations-before', filters.dueBefore)}
          @change=${set('dueBefore')}>`,
    )}
    ${choice(
      'obligations-answer',
      t('filter.answer'),
      filters.answer,
      ANSWERS.map(answer => [answer, t(`answered.${answer}`)]),
      value => setQuery({ answer: value }),
    )}
    ${choice(
      'obligations-sector',
      t('filter.sector'),
      filters.sector,
      SECTORS.map(sector => [sector, t(`sector.${sector}`)]),
      value => setQuery({ sector: value }),
    )}
    ${['overdue', 'withoutProof', 'notYetOnMarket'].map(
      name =>
        html`<label class="check"><input type="checkbox" .checked=${filters[name] === 'true'} @change=${event =>
          setQuery({ [name]: event.target.checked ? 'true' : null })}> ${t(`filter.${name}`)}</label>`,
    )}
    ${HIDDEN.filter(name => filters[name]).map(name => html`<span class="badge info">${only(t, name, filters[name])}</span>`)}
    ${
      isFiltered(filters)
        ? html`<button type="button" class="quiet"
            @click=${() => setQuery(Object.fromEntries(NAMES.map(name => [name, null])))}>${t('filter.clear')}</button>`
        : ''
    }
  </form>`;
}

/** What such a filter leaves, in words. */
function only(t, name, value) {
  if (name === 'dueRule') return t(`only.${value}`);
  return t(`only.${name}`, { value: ENDS.includes(name) ? formatDay(value) : value });
}

/** The entries under which products of the company need certification. */
function entryOptions(summary, names, chosen) {
  const codes = new Set([...Object.keys(summary?.entries ?? {}), ...(chosen ? [chosen] : [])]);
  return [...codes].sort().map(code => [code, `${code} ${bilingual(names.get(code))}`]);
}
