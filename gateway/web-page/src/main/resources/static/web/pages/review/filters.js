/** Filters of the reviews, which live in the address; each choice says how many wait. */
import { html } from 'lit';
import { formatNumber } from '../../core/format.js';
import { setQuery } from '../../core/router.js';
import { bilingual, withAside } from '../../core/texts.js';
import { choice } from '../../design/forms.js';

const NAMES = ['status', 'entry', 'vendor', 'group'];
const STATUSES = ['OPEN', 'REOPENED', 'NEEDS_DATA'];

/** @returns {Object<string, string>} the filters that are given */
export function filtersOf(query) {
  return Object.fromEntries(NAMES.map(name => [name, query.get(name)]).filter(([, value]) => value));
}

/**
 * @param {?object} counts null while they are read
 * @param {Map<string, object>} names of entries by code
 */
export function filterBar(t, query, counts, names) {
  const filters = filtersOf(query);
  const counted = (value, words, count) => [value, counts ? withAside(words, formatNumber(count ?? 0)) : words];
  const among = (map, chosen, words) =>
    [...new Set([...Object.keys(map ?? {}), ...(chosen ? [chosen] : [])])].sort().map(value => counted(value, words(value), map?.[value]));
  return html`<form class="filters no-print" role="search" aria-label=${t('filters')} @submit=${event => event.preventDefault()}>
    ${choice(
      'review-status',
      t('filter.status'),
      filters.status,
      STATUSES.map(status => counted(status, t(`status.${status}`), counts?.statuses[status])),
      value => setQuery({ status: value }),
    )}
    ${choice(
      'review-entry',
      t('filter.entry'),
      filters.entry,
      among(counts?.entries, filters.entry, code => `${code} ${bilingual(names.get(code))}`),
      value => setQuery({ entry: value }),
    )}
    ${choice(
      'review-vendor',
      t('filter.vendor'),
      filters.vendor,
      among(counts?.vendors, filters.vendor, vendor => vendor),
      value => setQuery({ vendor: value }),
    )}
  </form>`;
}
