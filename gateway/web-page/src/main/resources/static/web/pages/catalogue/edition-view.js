/** One edition: what it says, where that comes from, and what a draft still lacks. */
import { html, nothing } from 'lit';
import { formatDay, formatInstant, formatNumber, formatPercent } from '../../core/format.js';
import { link } from '../../core/router.js';
import { has } from '../../core/session.js';
import { bilingual, listed } from '../../core/texts.js';
import { editDraft, listAllEditions, listDraftEdits, listOriginals, readEdition } from '../../api/editions.js';
import { stateBadge } from '../../design/badges.js';
import { announcementWords, editionName, editionWords } from '../../design/edition-name.js';
import { icon } from '../../design/icons.js';
import { message, pageHead } from '../../design/messages.js';
import { term } from '../../design/term.js';
import { plainTable } from '../../design/plain-table.js';
import { editionActions, cancel } from './edition-actions.js';
import { editEntry } from './entry-dialog.js';
import './impact.js';
import {
  atFirst,
  changeBadges,
  editionBadge,
  editionLink,
  effectiveDay,
  entriesByKind,
  entryColumns,
  entryLink,
  isDraft,
  isObservation,
  placeWords,
  restLink,
} from './parts.js';
import { originals } from './originals.js';
import { readingPanel } from './reading.js';

export const editionView = {
  follows: true,

  async load(page) {
    const [id] = page.path;
    const options = { signal: page.signal };
    const [{ value: edition, etag }, editions, files] = await Promise.all([
      readEdition(id, options),
      listAllEditions(options),
      listOriginals(id, options),
    ]);
    const edits = has('steward') && isDraft(edition) ? await listDraftEdits(id, options) : [];
    return { edition, etag, files, edits, successor: editions.find(other => other.supersedes === id && other.status === 'PUBLISHED') };
  },

  title: (page, { edition }) => editionWords(edition),

  show(page, data) {
    const { t } = page;
    const { edition, edits, files } = data;
    const draft = isDraft(edition);
    return html`${pageHead(bilingual(edition.title), {
      lead: isObservation(edition) ? edition.id : `${announcementWords(edition.announcement)} · ${edition.id}`,
      actions: editionActions(page, data),
    })}
      ${states(page, edition)}
      <div class="columns"><section class="panel"><h2>${t('facts')}</h2>${facts(t, data)}</section>
        <section class="panel"><h2>${t('originals')}</h2>${originals(t, files)}</section></div>
      ${draft ? readingPanel(t, edition.reading) : nothing}
      ${draft && has('steward') ? lineage(page, data) : nothing}
      ${
        has('member', 'viewer') && (draft || isAhead(edition))
          ? html`<cw-edition-impact .edition=${edition.id}
        .revision=${edition.revision}></cw-edition-impact>`
          : nothing
      }
      ${
        edition.withdraws
          ? nothing
          : html`<section class="stack"><h2>${term('entry', t('entries'))}
          <span class="muted">${formatNumber(edition.entries.length)}</span></h2>
        ${entriesByKind(atFirst(edition.entries, page.query), (entries, label) => plainTable(label, columns(page, data), entries))}
        ${restLink(edition.entries, page.query, [edition.id])}</section>`
      }
      ${draft ? nothing : readingPanel(t, edition.reading)}
      ${
        edits.length
          ? html`<section class="panel"><h2>${t('edits')}</h2><ol class="timeline">${edits.map(
              edit => html`<li>${edit.did}<span class="muted small">${edit.by} · ${formatInstant(edit.at)}</span></li>`,
            )}</ol></section>`
          : nothing
      }`;
  },
};

const isAhead = edition => edition.inForceSince === null && edition.status === 'PUBLISHED' && edition.withdraws === null;

function states(page, edition) {
  const { t } = page;
  const problems = edition.problems.filter(problem => !isUnread(edition, problem));
  return [
    edition.status === 'HELD' ? message('danger', t('state.held'), html`<p>${t('state.held.text')}</p>`) : nothing,
    isDraft(edition) && problems.length
      ? message(
          'warning',
          t('state.problems'),
          html`<ul>${problems.map(problem => html`<li>${problemWords(t, edition, problem)}</li>`)}</ul>`,
        )
      : nothing,
    edition.publishesAt
      ? message(
          'info',
          t('state.scheduled', { at: formatInstant(edition.publishesAt) }),
          has('steward') ? html`<div><button @click=${() => cancel(page, edition)}>${t('cancelPublication')}</button></div>` : nothing,
        )
      : nothing,
    edition.withdrawal
      ? message(
          'warning',
          t('state.withdrawn', { at: formatInstant(edition.withdrawal.at) }),
          html`<p><q>${edition.withdrawal.reason}</q> ${editionLink(edition.withdrawal.by)}</p>`,
        )
      : nothing,
    edition.withdraws
      ? message(
          'info',
          t('state.withdraws', { id: editionName(edition.withdraws) }),
          html`<p><q>${edition.withdrawalReason}</q> ${editionLink(edition.withdraws)}</p>`,
        )
      : nothing,
  ];
}

/** Parts that were not read are shown among the reading, with their place. */
const isUnread = ({ reading }, problem) =>
  reading.unread.some(one => one.holds && problem.includes(one.text) && problem.endsWith(one.reason));

/** The API explains in the language of this page; a path such as entries[3].name is shown as people call it. */
function problemWords(t, edition, problem) {
  return problem.replace(/^(?:title|entries\[(\d+)\]\.name)(?=: |：)/, (path, index) => {
    if (path === 'title') return t('field.title');
    const entry = edition.entries[index];
    return entry ? `${entry.code} ${bilingual(entry.name)}` : path;
  });
}

const AUTHORITIES = new Set(['CAC', 'MIIT', 'MPS', 'CNCA', 'SAMR']);

function facts(t, { edition, successor }) {
  const rows = [
    ['force', html`${stateBadge('force', edition.force)} <span class="muted small">${t(`force.means.${edition.force}`)}</span>`],
    ['filter.sector', edition.sector ? sectorName(t, edition.sector) : ''],
    ['status', editionBadge(edition)],
    ['announcement', isObservation(edition) ? '' : announcementWords(edition.announcement)],
    ['observedIn', isObservation(edition) ? html`<q>${edition.announcement}</q>` : ''],
    ['authorities', edition.authorities.map(name => (AUTHORITIES.has(name) ? t(`authority.${name}`) : name)).join(t('place.and'))],
    ['issued', formatDay(edition.issued)],
    ['effective', effectiveDay(edition)],
    ['published', formatInstant(edition.publishedAt)],
    ['supersedes', edition.supersedes ? editionLink(edition.supersedes) : ''],
    ['supersededBy', successor ? html`${editionLink(successor.id)} ${effectiveDay(successor)}` : ''],
  ];
  return html`<dl class="facts">${rows
    .filter(([, value]) => value)
    .map(([name, value]) => html`<dt>${t(name)}</dt><dd>${value}</dd>`)}</dl>`;
}

/** A company sees a sector on a page of its own. */
function sectorName(t, sector) {
  return has('member', 'viewer') ? html`<a href=${link('sectors', [sector])}>${t(`sector.${sector}`)}</a>` : t(`sector.${sector}`);
}

function columns(page, data) {
  const { t } = page;
  const { edition } = data;
  const kinds = new Map((edition.changes ?? []).map(change => [change.entry, change.kinds]));
  return [
    ...entryColumns(),
    kinds.size ? { label: t('entry.changes'), cell: entry => (kinds.has(entry.code) ? changeBadges(kinds.get(entry.code)) : '') } : null,
    {
      label: t('entry.place'),
      cell: entry => html`<span class="small muted">${entry.origin.places.map(placeWords).join(t('entry.place.separator'))}</span>`,
    },
    has('steward') && isDraft(edition)
      ? {
          label: t('entry.edit'),
          cell: entry => html`<button aria-label=${t('entry.edit.one', { code: entry.code })}
      @click=${() => editEntry(page, data, entry)}>${t('entry.edit')}</button>`,
        }
      : null,
  ];
}

/** Which entries of the superseded edition an entry probably continues; one click says so. */
function lineage(page, data) {
  const { t } = page;
  const { edition, etag } = data;
  const open = edition.lineage.filter(one => one.certainty < 1);
  if (open.length === 0) return nothing;
  const accept = (entry, continues) =>
    page.run(async () => {
      await editDraft(edition.id, { edit: 'continue', entry, continues }, etag);
      await page.arrive();
    });
  return html`<section class="panel"><h2>${t('lineage.open')}</h2><p class="muted">${t('lineage.open.text', {
    id: editionName(edition.supersedes),
  })}</p>${plainTable(
    t('lineage.open'),
    [
      { label: t('entry.code'), cell: one => entryLink(one.entry) },
      { label: t('lineage.continues'), cell: one => listed(one.continues) },
      { label: t('lineage.certainty'), cell: one => html`${formatPercent(one.certainty)} <span class="muted small">${one.because}</span>` },
      {
        label: t('entry.edit'),
        cell: one => html`<span class="row"><button
            @click=${() => accept(one.entry, one.continues)}>${icon('check')}${t('lineage.accept')}</button>
      <button @click=${() => accept(one.entry, [])}>${t('lineage.isNew')}</button></span>`,
      },
    ],
    open,
  )}</section>`;
}
