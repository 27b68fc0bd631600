/** What several places of the catalogue show. */
import { html, nothing } from 'lit';
import { formatDay, formatNumber } from '../../core/format.js';
import { link } from '../../core/router.js';
import { bilingual, listed, translator } from '../../core/texts.js';
import { badge, stateBadge } from '../../design/badges.js';
import { descriptionLines } from './descriptions.js';
import { editionId, editionName, isAnnounced } from '../../design/edition-name.js';
import { requirement } from '../../design/requirement.js';

const t = translator('catalogue');

/** Whether it is what somebody wrote about an industry: no edition of the catalogue, and never in force. */
export const isObservation = ({ force }) => force === 'GUIDANCE';

/** The first day on which an edition is in force; empty for an observation. */
export const effectiveDay = edition => (isObservation(edition) ? '' : formatDay(edition.effective));

export const KINDS = ['NETWORK_CRITICAL_EQUIPMENT', 'SPECIALIZED_CYBERSECURITY_PRODUCT', 'SECTOR_WATCH'];

/** @returns "≥ 550,000 entries" of {comparison, quantity} */
export const threshold = ({ comparison, quantity }) => requirement(`${comparison} ${quantity}`);

/** The criteria of an entry as a list; all of them must hold. */
export function criteriaList(criteria) {
  if (criteria.length === 0) return html`<span class="muted">${t('criteria.none')}</span>`;
  return html`<ul class="plain">${criteria.map(
    one => html`<li>${bilingual(one.label)} <strong class="nowrap">${threshold(one)}</strong></li>`,
  )}</ul>`;
}

export const entryLink = code => html`<a class="nowrap" href=${link('catalogue', ['entry', code])}>${code}</a>`;

/** @param {object} [title] names a list that no announcement published */
export function editionLink(id, title = null) {
  const words = isAnnounced(id) ? editionName(id) : bilingual(title) || id;
  return html`<a href=${link('catalogue', [id])}>${words}</a>${editionId(id, words)}`;
}

export const changeBadges = kinds => html`<span class="row">${kinds.map(kind => stateBadge('change', kind))}</span>`;

/** An edition that is to be published by itself is shown as scheduled. */
export const editionBadge = edition =>
  edition.status === 'DRAFT' && edition.publishesAt ? stateBadge('edition', 'SCHEDULED') : stateBadge('edition', edition.status);

export const isDraft = edition => edition.status === 'DRAFT' || edition.status === 'HELD';

/** Entries that differ between two readings of an edition, named as they are now. */
export function changedEntries(before, now) {
  const old = new Map(before.entries.map(entry => [entry.code, JSON.stringify(entry)]));
  const fresh = now.entries.filter(entry => old.get(entry.code) !== JSON.stringify(entry));
  const gone = before.entries.filter(({ code }) => !now.entries.some(entry => entry.code === code));
  return [...fresh, ...gone].map(({ code, name }) => ({ name: code, value: bilingual(name) }));
}

const SHOWN_AT_FIRST = 200;

/** The first some of a long list, unless the address asks for all. */
export const atFirst = (list, query) => (query.has('all') ? list : list.slice(0, SHOWN_AT_FIRST));

/** A link to all of a list whose first some are shown. */
export function restLink(list, query, path) {
  if (query.has('all') || list.length <= SHOWN_AT_FIRST) return nothing;
  const href = link('catalogue', path, { ...Object.fromEntries(query), all: 1 });
  return html`<p><a class="button" href=${href}>${t('rest', { count: list.length })}</a></p>`;
}

/** Entries in a table, under a heading for each kind. */
export function entriesByKind(entries, table) {
  return KINDS.filter(kind => entries.some(entry => entry.kind === kind)).map(kind => {
    const some = entries.filter(entry => entry.kind === kind);
    return html`<section class="stack-small"><h3>${t(`kind.${kind}`)} <span class="muted">${formatNumber(some.length)}</span></h3>${table(
      some,
      t(`kind.${kind}`),
    )}</section>`;
  });
}

/** Columns that show what an entry is. */
export function entryColumns() {
  return [
    { label: t('entry.code'), cell: entry => entryLink(entry.code) },
    {
      label: t('entry.name'),
      cell: entry => html`<strong>${bilingual(entry.name)}</strong>${descriptionLines(entry)}`,
    },
    { label: t('entry.criteria'), cell: entry => criteriaList(entry.criteria) },
    { label: t('entry.standards'), cell: entry => listed(entry.standards) },
  ];
}

const PLACES = [
  [/^table (\d+)/, 'place.table'],
  [/^sheet (.+?)(?=, row|$)/, 'place.sheet'],
  [/^page (\d+)/, 'place.page'],
  [/^paragraph (\d+)/, 'place.paragraph'],
  [/^line (\d+)/, 'place.line'],
  [/row (\d+)/, 'place.row'],
  [/column (\d+)/, 'place.column'],
];

/** Where something stands in a file, in the words of the reader: "table 1, row 5, column 3". */
export function placeWords(place) {
  const entry = /^\/entries\/(\d+)$/.exec(place);
  if (entry) return t('place.entry', { name: String(Number(entry[1]) + 1) });
  const words = PLACES.flatMap(([pattern, key]) => (pattern.test(place) ? [t(key, { name: pattern.exec(place)[1] })] : []));
  return words.length ? words.join(t('place.and')) : place;
}

/** A doubt that the reader must settle first, or a hint. */
export const heldBadge = () => badge('danger', 'stop', t('reading.holds'));
