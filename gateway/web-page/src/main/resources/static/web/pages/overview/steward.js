/** The overview of a catalogue steward: drafts, held versions, and what needs a look. */
import { html, nothing } from 'lit';
import { formatDay, formatInstant } from '../../core/format.js';
import { link } from '../../core/router.js';
import { bilingual } from '../../core/texts.js';
import { listNotices } from '../../api/alerts.js';
import { listImports } from '../../api/certificates.js';
import { listAllSources, newestCheck } from '../../api/sources.js';
import { badge, stateBadge } from '../../design/badges.js';
import { editionWords } from '../../design/edition-name.js';
import { figureLinks } from '../../design/figure-links.js';
import { panel } from './panel.js';

const OPEN = new Set(['DRAFT', 'HELD']);
const UNTOLD = ['NO_CONTACT', 'GIVEN_UP', 'BOUNCED'];

export const stewardParts = signal => ({
  held: () => heldChecks(signal),
  certificateImports: async () => (await listImports({ limit: 50 }, { signal })).items,
  notices: async () =>
    (await Promise.all(UNTOLD.map(status => listNotices({ status, limit: 100 }, { signal })))).flatMap(({ items }) => items),
});

async function heldChecks(signal) {
  const sources = await listAllSources({ signal });
  const newest = await Promise.all(sources.map(async source => ({ source, check: await newestCheck(source.id, { signal }) })));
  return newest.filter(({ check }) => check?.outcome === 'HELD' && !check.hold);
}

export function stewardView(t, parts) {
  const editions = parts.value('editions') ?? [];
  const drafts = editions.filter(edition => OPEN.has(edition.status));
  const held = parts.value('held');
  const imports = parts.value('certificateImports');
  return html`${figureLinks(t('now'), [
    {
      value: parts.value('editions') && drafts.length,
      words: t('drafts'),
      tone: 'warning',
      href: link('catalogue', [], { status: 'DRAFT' }),
    },
    {
      value: held?.length,
      words: t('heldChecks'),
      tone: 'warning',
      href: held?.length === 1 ? link('sources', [held[0].source.id]) : link('sources'),
    },
    {
      value: parts.value('sources')?.filter(source => source.alarms?.length > 0).length,
      words: t('alarms'),
      tone: 'danger',
      href: link('sources'),
    },
    {
      value: imports?.filter(one => one.phase === 'HELD').length,
      words: t('heldImports'),
      tone: 'warning',
      href: link('register', ['imports']),
    },
    { value: parts.value('notices')?.length, words: t('untold'), tone: 'danger', href: link('alerts') },
  ])}
  ${[
    ['held', 'heldChecks'],
    ['certificateImports', 'heldImports'],
    ['notices', 'untold'],
  ].map(([name, title]) =>
    parts.failure(name)
      ? panel(
          t(title),
          parts.show(name, () => nothing),
        )
      : nothing,
  )}
  <div class="columns">${drafts.length > 0 ? panel(t('drafts'), draftList(t, drafts)) : nothing}
  ${parts.value('held')?.length > 0 ? panel(t('heldChecks'), heldList(t, parts.value('held'))) : nothing}
  ${imports ? panel(t('register'), registerState(t, imports), html`<a href=${link('register')}>${t('openRegister')}</a>`) : nothing}</div>`;
}

function draftList(t, drafts) {
  return html`<ul class="overview-list">${drafts.map(
    edition => html`<li><div class="row spread"><a
        href=${link('catalogue', [edition.id])}>${editionWords(edition)} · ${edition.id}</a>${stateBadge(
          'edition',
          edition.publishesAt ? 'SCHEDULED' : edition.status,
        )}</div>
    <p class="small muted">${
      edition.publishesAt
        ? t('publishes', { when: formatInstant(edition.publishesAt) })
        : edition.effective
          ? t('takesEffect', { day: formatDay(edition.effective) })
          : nothing
    }</p></li>`,
  )}</ul>`;
}

function heldList(t, held) {
  return html`<ul class="overview-list">${held.map(
    ({ source, check }) => html`<li><a href=${link('sources', [source.id, String(check.number)])}>${bilingual(source.name) || source.id}</a>
    ${check.reasons.map(reason => html`<p class="small">${bilingual(reason.sentence)}</p>`)}</li>`,
  )}</ul>`;
}

function registerState(t, imports) {
  const newest = imports[0];
  if (!newest) return html`<p class="muted">${t('register.none')}</p>`;
  return html`<p class="row">${newest.phase === 'HELD' ? badge('warning', 'warning', t('register.held')) : nothing}
    <span>${t('register.newest', {
      source: newest.source,
      when: formatInstant(newest.finishedAt ?? newest.receivedAt),
      stored: newest.rows.stored,
      unchanged: newest.rows.unchanged,
    })}</span></p>`;
}
