/** All editions, on a time line and as a list. */
import { html, nothing } from 'lit';
import { formatDay, formatInstant, formatNumber } from '../../core/format.js';
import { go, link, setQuery } from '../../core/router.js';
import { has } from '../../core/session.js';
import { bilingual } from '../../core/texts.js';
import { listAllEditions } from '../../api/editions.js';
import { stateBadge } from '../../design/badges.js';
import { editionId, editionWords } from '../../design/edition-name.js';
import { editionTimeline } from '../../design/edition-timeline.js';
import { choice } from '../../design/forms.js';
import { icon } from '../../design/icons.js';
import { emptyState, pageHead } from '../../design/messages.js';
import { plainTable } from '../../design/plain-table.js';
import { editionBadge, isDraft, isObservation } from './parts.js';

export const listView = {
  follows: true,

  load: async page => ({ editions: await listAllEditions({ signal: page.signal }) }),

  show(page, { editions }) {
    const { t } = page;
    const official = editions.filter(edition => !isObservation(edition));
    return html`${pageHead(t('title'), {
      lead: t('lead'),
      actions: html`
      <a class="button" href=${link('catalogue', ['on'])}>${icon('clock')}${t('on.link')}</a>
      ${
        has('steward')
          ? html`<a class="button primary" href=${link('catalogue', ['upload'])}>${icon('upload')}${t('upload.link')}</a>`
          : nothing
      }`,
    })}
    ${
      editions.length === 0
        ? emptyState('file', t('empty.title'), has('steward') ? t('empty.steward') : t('empty.reader'))
        : html`
      <section class="panel"><h2>${t('timeline')}</h2>${editionTimeline(t('timeline'), editions, edition =>
        link('catalogue', [edition.id]),
      )}</section>
      ${filters(page, official)}
      ${listed(page, official)}
      ${observations(t, editions.filter(isObservation))}
      ${official.length > 1 ? comparison(t, official) : nothing}`
    }`;
  },
};

/** What an industry expects, by whom it was observed: it warns, and is no edition of the catalogue. */
function observations(t, list) {
  return list.length
    ? html`<section class="stack"><h2>${t('observations')}</h2><p class="muted">${t('observations.text')}</p>
        ${plainTable(
          t('observations'),
          columns(t).filter(({ label }) => label !== t('effective') && label !== t('force')),
          list,
        )}</section>`
    : nothing;
}

const FILTERS = { status: ['DRAFT', 'PUBLISHED', 'WITHDRAWN'], force: ['STATUTORY', 'CONSULTATION'] };

function filters({ t, query }, editions) {
  if (editions.length < 4 && ![...query.keys()].length) return nothing;
  return html`<div class="filters">
    ${choice(
      'filter-status',
      t('status'),
      query.get('status'),
      FILTERS.status.map(status => [status, t(`edition.${status}`)]),
      status => setQuery({ status }),
    )}
    ${choice(
      'filter-force',
      t('force'),
      query.get('force'),
      FILTERS.force.map(force => [force, t(`force.${force}`)]),
      force => setQuery({ force }),
    )}</div>`;
}

/** A draft that is held is a draft, too. */
function listed({ t, query }, editions) {
  const [status, force] = [query.get('status'), query.get('force')];
  const shown = editions.filter(
    edition => (!status || (status === 'DRAFT' ? isDraft(edition) : edition.status === status)) && (!force || edition.force === force),
  );
  return shown.length
    ? plainTable(t('title'), columns(t), shown)
    : emptyState(
        'search',
        t('filter.none'),
        t('filter.none.text'),
        html`<a class="button"
    href=${link('catalogue')}>${t('filter.clear')}</a>`,
      );
}

function columns(t) {
  return [
    {
      label: t('edition'),
      cell: edition =>
        html`<a href=${link('catalogue', [edition.id])}><strong>${editionWords(edition)}</strong></a>${editionId(edition.id)}${
          editionWords(edition) === bilingual(edition.title) ? nothing : html`<br><span class="small">${bilingual(edition.title)}</span>`
        }`,
    },
    { label: t('force'), cell: edition => stateBadge('force', edition.force) },
    { label: t('status'), cell: edition => editionBadge(edition) },
    { label: t('issued'), cell: edition => formatDay(edition.issued), class: 'nowrap' },
    { label: t('effective'), cell: edition => formatDay(edition.effective), class: 'nowrap' },
    { label: t('entries'), cell: edition => formatNumber(edition.entries), class: 'number' },
    {
      label: t('published'),
      cell: edition =>
        edition.publishesAt ? t('scheduledFor', { at: formatInstant(edition.publishesAt) }) : formatInstant(edition.publishedAt),
    },
  ];
}

function comparison(t, editions) {
  const names = editions.map(edition => [edition.id, `${editionWords(edition)} · ${edition.id}`]);
  const compare = event => {
    event.preventDefault();
    const [against, edition] = [...event.target.querySelectorAll('select')].map(select => select.value);
    go(link('catalogue', [edition, 'changes'], { against }));
  };
  return html`<form class="panel" @submit=${compare}><h2>${t('compare')}</h2><div class="filters">
    ${choice('compare-before', t('compare.before'), editions[0].supersedes ?? editions.at(-1).id, names, () => {}, {
      all: null,
      wide: true,
    })}
    ${choice('compare-after', t('compare.after'), editions[0].id, names, () => {}, { all: null, wide: true })}
    <button>${t('compare')}</button></div></form>`;
}
