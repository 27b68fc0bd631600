/** Where the search looks: each source answers for itself, and what it finds becomes options with an address and words. */
import { html, nothing } from 'lit';
import { searchCertificates } from '../api/certificates.js';
import { listEntryNames } from '../api/entries.js';
import { searchCompany } from '../api/search.js';
import { link } from '../core/router.js';
import { has } from '../core/session.js';
import { bilingual, paperNumber, translator } from '../core/texts.js';
import { obligationBadge, stateBadge, verdictBadge } from '../design/badges.js';
import { productName } from '../design/product-name.js';
import { containsAll } from './search-places.js';

const t = translator('app');
const FEW = 6;
const beside = (...texts) => texts.filter(Boolean).join(' · ');

/** The order in which kinds are shown. */
export const KINDS = ['products', 'obligations', 'vendors', 'proofs', 'entries', 'certificates', 'pages', 'actions'];

/**
 * @typedef {{kind: string, href: string, words: string, aside: string, badge: unknown}} Option
 * @type {{name: string, roles: string[], find: (typed: string, options: object) => Promise<Option[]>}[]}
 */
const SOURCES = [
  { name: 'company', roles: ['member', 'viewer'], find: async (typed, options) => ofCompany(typed, await searchCompany(typed, options)) },
  { name: 'entries', roles: ['steward', 'member', 'viewer'], find: findEntries },
  { name: 'certificates', roles: ['steward', 'member', 'viewer'], find: findCertificates },
];

/** Those that answer the person. */
export const sources = () => SOURCES.filter(source => has(...source.roles));

function ofCompany(typed, { products, more, obligations, vendors, proofs }) {
  return [
    ...products.map(product => ({
      kind: 'products',
      href: link('inventory', [product.sku]),
      words: productName(product),
      aside: beside(product.sku, product.model),
      badge: verdictBadge(product.verdict),
    })),
    ...(more ? [allProducts(typed)] : []),
    ...obligations.map(({ id, sku, name, entry, status }) => ({
      kind: 'obligations',
      href: link('obligations', [id]),
      words: productName({ name, sku }),
      aside: beside(sku, entry.code, bilingual(entry.name)),
      badge: obligationBadge(status),
    })),
    ...vendors.map(({ vendor, name }) => ({
      kind: 'vendors',
      href: link('vendors', [vendor]),
      words: bilingual(name) || vendor,
      aside: bilingual(name) ? vendor : '',
      badge: nothing,
    })),
    ...proofs.map(({ id, kind, number, body }) => ({
      kind: 'proofs',
      href: link('proofs', [id]),
      words: paperNumber(number),
      aside: beside(t(`search.proof.${kind}`), body),
      badge: nothing,
    })),
  ];
}

const allProducts = typed => ({
  kind: 'products',
  href: link('inventory', [], { q: typed }),
  words: t('search.all'),
  aside: '',
  badge: nothing,
  isToAll: true,
});

async function findEntries(typed) {
  const found = (await listEntryNames()).filter(([code, name]) => containsAll(typed, code, name.zh, name.en));
  return found.slice(0, FEW).map(([code, name]) => ({
    kind: 'entries',
    href: link('catalogue', ['entry', code]),
    words: bilingual(name),
    aside: code,
    badge: nothing,
  }));
}

async function findCertificates(typed, options) {
  const { items } = await searchCertificates({ q: typed, limit: FEW }, options);
  return items.map(({ number, holder, product, status }) => ({
    kind: 'certificates',
    href: link('register', [number]),
    words: paperNumber(number),
    aside: beside(product, holder),
    badge: stateBadge('certificate', status),
  }));
}

/** How an option is shown; `badge` is left out of what is kept of it. */
export const optionContent = ({ words, aside, badge }) =>
  html`<span class="search-words"><strong>${words}</strong>${aside ? html`<span class="muted small">${aside}</span>` : nothing}</span>${
    badge ?? nothing
  }`;
