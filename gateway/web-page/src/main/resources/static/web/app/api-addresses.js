/** Sentences of the services name addresses of the API; people get links to the pages that show the same. */
import { html } from 'lit';
import { link } from '../core/router.js';
import { decodeSegment } from '../core/segments.js';
import { hasText, translator } from '../core/texts.js';

const t = translator('app');
const ADDRESS = /\/api\/[^\s,;，；。）)]+/g;
const PLACES = [
  { api: '/api/products', page: 'inventory' },
  { api: '/api/inventory/imports', page: 'inventory', path: ['import'] },
  { api: '/api/obligations', page: 'obligations' },
  { api: '/api/company/profile', page: 'company' },
  { api: '/api/certificates', page: 'register' },
  { api: '/api/editions', page: 'catalogue' },
  { api: '/api/laws', page: 'law' },
];
const ID = /^[\da-f]{8}-[\da-f-]{27}$/;

/** @param {string} sentence in which addresses may stand @returns its parts, with a link for each address that a page shows */
export function withPlaces(sentence) {
  const addresses = sentence.match(ADDRESS) ?? [];
  return sentence.split(ADDRESS).map((words, i) => (i < addresses.length ? html`${words}${placeOf(addresses[i])}` : words));
}

function placeOf(address) {
  const { pathname, searchParams } = new URL(address, location.origin);
  const place = PLACES.find(({ api }) => pathname === api || pathname.startsWith(api + '/'));
  if (!place) return html`<code>${address}</code>`;
  const { api, page, path = [] } = place;
  const segments = pathname.slice(api.length).split('/').filter(Boolean).map(decodeSegment);
  const query = Object.fromEntries(
    [...new Set(searchParams.keys())]
      .map(name => [name, searchParams.getAll(name)])
      .filter(([, values]) => values.length === 1)
      .map(([name, [value]]) => [name, value]),
  );
  const words = [t(`page.${page}`), ...segments.filter(segment => !ID.test(segment)), ...Object.entries(query).map(wordsOf)].filter(
    Boolean,
  );
  return html`<a href=${link(page, [...path, ...segments], query)}>${words.join(' · ')}</a>`;
}

function wordsOf([name, value]) {
  if (name === 'sort' || value === 'true') return '';
  const key = `${name === 'status' ? 'verdict' : name}.${value}`;
  return hasText('app', key) ? t(key) : value;
}
