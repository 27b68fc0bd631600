/** What several places of the law show. */
import { html, nothing } from 'lit';
import { addDays, daysBetween, formatDay, today } from '../../core/format.js';
import { link } from '../../core/router.js';
import { has } from '../../core/session.js';
import { bilingual, translator } from '../../core/texts.js';
import { badge, stateBadge } from '../../design/badges.js';
import { articleWords, citationWords } from '../../design/citation.js';
import { penaltyTiers } from '../../design/penalty-tiers.js';

const t = translator('law');

const STANDINGS = {
  CONSULTATION: ['warning', 'clock'],
  CONSULTATION_ENDED: ['neutral', 'minus'],
  ADOPTED: ['info', 'clock'],
  IN_FORCE: ['success', 'check'],
  SUPERSEDED: ['neutral', 'minus'],
};
const CHANGES = {
  ADDED: ['warning', 'plus'],
  REMOVED: ['neutral', 'minus'],
  RENUMBERED: ['info', 'right'],
  REWORDED: ['warning', 'right'],
  TIERS_CHANGED: ['danger', 'warning'],
  DAY_CHANGED: ['warning', 'clock'],
  STANDARDS_CHANGED: ['warning', 'right'],
};
export const KINDS = ['SCOPE', 'DUTY', 'PENALTY', 'CONSEQUENCE', 'MITIGATION'];

/** Where a version stands, in words; a draft or a withdrawn version has no standing. */
export function standingBadge({ status, standing }) {
  return standing ? badge(...STANDINGS[standing], t(`standing.${standing}`)) : stateBadge('edition', status);
}

export const changeBadges = kinds => html`<span class="row">${kinds.map(kind => badge(...CHANGES[kind], t(`changed.${kind}`)))}</span>`;

/** The days that matter most for a version: the last day for comments and how far it is, or since when and until when it is in force. */
export function dayWords(version, versions, on = today()) {
  const { status, standing, commentsUntil, effective, stage } = version;
  if (status === 'WITHDRAWN') return '';
  if (stage === 'CONSULTATION') {
    const left = daysBetween(on, commentsUntil);
    const words = t('commentsUntil.words', { day: formatDay(commentsUntil) });
    if (standing !== 'CONSULTATION') return words;
    return html`${words} <strong class="nowrap">${left === 0 ? t('lastDay') : t('daysLeft', { count: left })}</strong>`;
  }
  const next = standing === 'SUPERSEDED' ? nextAdopted(version, versions) : null;
  if (next && next.effective <= effective) return t('effective.never');
  if (next) return t('effective.until', { day: formatDay(effective), last: formatDay(addDays(next.effective, -1)) });
  return t(effective > on ? 'effective.will' : 'effective.words', { day: formatDay(effective) });
}

/** The adopted version that takes its place first: one with a later day, or one that supersedes it on any day. */
export function nextAdopted(version, versions) {
  return versions
    .filter(
      other =>
        other.stage === 'ADOPTED' &&
        other.status === 'PUBLISHED' &&
        (other.effective > version.effective || other.supersedes === version.id),
    )
    .sort((one, other) => one.effective.localeCompare(other.effective))[0];
}

export const lawLink = version => html`<a href=${link('law', [version.id])}>${bilingual(version.title)}</a>`;

/** "Art. 25", or that the number is not known. */
export const articleOf = provision => (provision.article ? articleWords(provision.article) : t('article.unknown'));

/** @returns "Duty · Art. 25" */
export const provisionName = provision => `${t(`kind.${provision.kind}`)} · ${articleOf(provision)}`;

const provisionLink = (law, { key, article }) =>
  html`<a class="nowrap" href="${link('law', [law.id])}#${key}">${article ? articleWords(article) : t('article.unknown')}</a>`;

/** Links to provisions, after what they are to this one. */
function provisionLinks(label, law, provisions) {
  if (provisions.length === 0) return nothing;
  return html`<p class="small">${label}${provisions.map(
    (one, i) => html`${i > 0 ? t('list.enumerated') : ''}${provisionLink(law, one)}`,
  )}</p>`;
}

const follows = (after, { key }) => after.sanctions === key || after.alsoSanctions.includes(key);

function relations(law, provision) {
  const { provisions } = law;
  const of = keys => provisions.filter(one => keys.includes(one.key));
  return html`${provisionLinks(
    t('followedBy'),
    law,
    provisions.filter(one => follows(one, provision)),
  )}
    ${provisionLinks(
      t('follows'),
      law,
      provisions.filter(one => follows(provision, one)),
    )}
    ${provisionLinks(t('raisedBy'), law, of([provision.raisedBy]))}`;
}

/** What a provision of a version says; `more` follows its name, such as its number in another version. */
export function provisionView(law, provision, more = nothing) {
  return html`<article class="panel law-article" id=${provision.key}>
    <div class="row spread"><h3>${provisionName(provision)}</h3>${more}</div>
    ${provision.who ? html`<p class="small muted">${t('who', { who: bilingual(provision.who) })}</p>` : nothing}
    <p>${bilingual(provision.summary)}</p>
    ${provision.note ? html`<p class="small"><strong>${t('note')}</strong>${bilingual(provision.note)}</p>` : nothing}
    ${
      provision.concerns.length
        ? html`<ul class="chips" aria-label=${t('concerns')}>${provision.concerns.map(
            kind => html`<li>${t(`entryKind.${kind}`)}</li>`,
          )}</ul>`
        : nothing
    }
    ${provision.kind === 'PENALTY' ? penaltyTiers(provision.tiers, provision.measures) : nothing}
    ${relations(law, provision)}
    ${
      provision.kind === 'MITIGATION' && has('member', 'viewer')
        ? html`<p class="no-print"><a href=${link('mitigations')}>${t('mitigation.open')}</a></p>`
        : nothing
    }
    <p class="small muted">${citationWords(law, provision.article)}${
      provision.confidence && provision.confidence !== 'SEEN' ? html` · ${t(`confidence.${provision.confidence}`)}` : nothing
    }</p>${officialSource(law)}</article>`;
}

/** Where the official text stands: a page that was read before one that was not. */
function officialSource({ sources }) {
  const official = sources.filter(({ nature }) => nature === 'OFFICIAL');
  const source = official.find(({ confidence }) => confidence === 'SEEN') ?? official[0];
  if (!source) return html`<p class="small muted">${t('official.none')}</p>`;
  return html`<p class="small muted"><a href=${source.address} rel="noreferrer">${t('official.text')}</a>
    · ${t(`confidence.${source.confidence}`)}</p>`;
}

/** From what happened to the provisions about it. */
export function situations(law) {
  if (!law?.situations.length) return nothing;
  const provisions = new Map(law.provisions.map(provision => [provision.key, provision]));
  return html`<nav class="panel" aria-label=${t('situations')}><h2>${t('situations')}</h2>
    <dl class="facts">${law.situations.map(
      situation =>
        html`<dt>${bilingual(situation.name)}</dt><dd>${situation.provisions.map(
          (key, i) => html`${i > 0 ? t('list.enumerated') : ''}${provisionLink(law, provisions.get(key))}`,
        )}</dd>`,
    )}</dl></nav>`;
}

/** Versions by instrument, newest first, in the order of their names. */
export function byInstrument(versions) {
  return [...Map.groupBy(versions, version => version.instrument).values()];
}

const textOf = value => JSON.stringify(value ?? null);

/** What a version says beside its provisions: the key of its name, and its value in words. */
const FACTS = [
  ['standing', law => t(`edition.${law.status}`)],
  ['field.name.zh', law => law.name.zh],
  ['field.name.en', law => law.name.en],
  ['field.title.zh', law => law.title.zh],
  ['field.title.en', law => law.title.en],
  ['field.instrument', law => law.instrument],
  ['field.stage', law => t(`stage.${law.stage}`)],
  ['issued', law => formatDay(law.issued)],
  ['field.commentsUntil', law => formatDay(law.commentsUntil)],
  ['effective', law => formatDay(law.effective)],
  ['supersedes', law => law.supersedes],
  ['standards', law => enumerated(law.standards, ({ number, kind, effective }) => [number, t(`entryKind.${kind}`), formatDay(effective)])],
  ['sources', law => enumerated(law.sources, ({ address, confidence }) => [address, t(`confidence.${confidence}`)])],
  ['excerpt', law => (law.excerpt ? t('excerpt.yes') : '')],
  ['situations', law => enumerated(law.situations, ({ name }) => [bilingual(name)])],
  ['seeAlso', law => enumerated(law.seeAlso, ({ name, summary }) => [bilingual(name), bilingual(summary)])],
];

const enumerated = (list, words) => list.map(one => words(one).filter(Boolean).join(' · ')).join(t('list.enumerated'));

/** What a provision says, and what it is called when that differs. */
const ASPECTS = {
  article: 'changed.RENUMBERED',
  summary: 'changed.REWORDED',
  tiers: 'changed.TIERS_CHANGED',
  measures: 'changed.TIERS_CHANGED',
  kind: 'field.kind',
  concerns: 'concerns',
  sanctions: 'field.sanctions',
  alsoSanctions: 'field.alsoSanctions',
  raisedBy: 'field.raisedBy',
  introduced: 'field.introduced',
  who: 'field.who',
  note: 'field.note',
  confidence: 'source.confidence',
};

/** What changed between two readings of a version, in words. @returns {{name: string, value: string}[]} */
export function changedParts(before, now) {
  const keys = new Set(now.provisions.map(provision => provision.key));
  const earlier = new Map(before.provisions.map(provision => [provision.key, provision]));
  return [
    ...FACTS.filter(([, words]) => words(before) !== words(now)).map(([key, words]) => ({
      name: t(key),
      value: words(now) || t('day.none'),
    })),
    ...now.provisions.flatMap(provision => changedProvision(earlier.get(provision.key), provision)),
    ...before.provisions
      .filter(provision => !keys.has(provision.key))
      .map(provision => ({ name: provisionName(provision), value: t('changed.REMOVED') })),
  ];
}

function changedProvision(before, now) {
  const differing = before ? Object.keys(ASPECTS).filter(aspect => textOf(before[aspect]) !== textOf(now[aspect])) : [];
  if (before && differing.length === 0) return [];
  const kinds = before ? [...new Set(differing.map(aspect => t(ASPECTS[aspect])))] : [t('changed.ADDED')];
  return [{ name: provisionName(now), value: [kinds.join(t('list.enumerated')), bilingual(now.summary)].join(' · ') }];
}
