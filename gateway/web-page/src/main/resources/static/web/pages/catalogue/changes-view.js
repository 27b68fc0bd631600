/** Two editions side by side, with what changed marked in the text and in the criteria. */
import { html, nothing } from 'lit';
import { formatDay } from '../../core/format.js';
import { go, link, setQuery } from '../../core/router.js';
import { language } from '../../core/preferences.js';
import { bilingual, translator } from '../../core/texts.js';
import { listAllEditions, readChanges } from '../../api/editions.js';
import { choice } from '../../design/forms.js';
import { editionName, editionWords } from '../../design/edition-name.js';
import { icon } from '../../design/icons.js';
import { stateBadge } from '../../design/badges.js';
import { emptyState, pageHead } from '../../design/messages.js';
import { plainTable } from '../../design/plain-table.js';
import { textAfter, textBefore } from '../../design/text-diff.js';
import { isOurs } from './descriptions.js';
import { atFirst, changeBadges, criteriaList, editionLink, effectiveDay, entryLink, isObservation, restLink, threshold } from './parts.js';

const t = translator('catalogue');

const CHANGES = ['ADDED', 'REMOVED', 'WIDENED', 'NARROWED', 'RENAMED', 'REWORDED'];

export const changesView = {
  async load(page) {
    const [id] = page.path;
    const [editions, comparison] = await Promise.all([
      listAllEditions({ signal: page.signal }),
      readChanges(id, page.query.get('against'), { signal: page.signal }),
    ]);
    return {
      id,
      editions,
      comparison,
      edition: editions.find(one => one.id === id),
      against: editions.find(one => one.id === comparison.against),
    };
  },

  title: (page, { id, edition }) => page.t('changes.title', { id: edition ? editionWords(edition) : editionName(id) }),

  show(page, { id, editions, comparison, edition, against }) {
    const { t } = page;
    const kind = page.query.get('kind');
    const changes = comparison.changes.filter(change => !kind || change.kinds.includes(kind));
    const names = editions
      .filter(one => !isObservation(one) || one.id === id || one.id === comparison.against)
      .map(one => [one.id, `${editionWords(one)} · ${one.id}`]);
    return html`${pageHead(t('changes.title', { id: edition ? editionWords(edition) : editionName(id) }), {
      lead: edition ? bilingual(edition.title) : '',
      actions: html`<a class="button"
      href=${link('catalogue', [id])}>${t('changes.edition')}</a>`,
    })}
      <div class="filters">
        ${choice(
          'changes-before',
          t('compare.before'),
          comparison.against,
          names.filter(([other]) => other !== id),
          other => setQuery({ against: other }),
          { all: comparison.against ? null : t('changes.nothing'), wide: true },
        )}
        ${choice(
          'changes-after',
          t('compare.after'),
          id,
          names,
          other => go(link('catalogue', [other, 'changes'], { against: other === comparison.against ? null : comparison.against })),
          { all: null, wide: true },
        )}
      </div>
      <nav class="row" aria-label=${t('changes.kinds')}>
        <a class="button ${kind ? 'quiet' : ''}" aria-current=${kind ? nothing : 'true'}
          href=${link('catalogue', [id, 'changes'], { against: page.query.get('against') })}>${t('all')} ${comparison.changes.length}</a>
        ${CHANGES.filter(one => comparison.summary[one]).map(
          one => html`<a class="button ${kind === one ? '' : 'quiet'}"
          aria-current=${kind === one ? 'true' : nothing}
          href=${link('catalogue', [id, 'changes'], {
            against: page.query.get('against'),
            kind: one,
          })}>${stateBadge('change', one)} ${comparison.summary[one]}</a>`,
        )}
      </nav>
      ${
        edition && !kind
          ? html`<p class="muted">${t('changes.same', {
              count: edition.entries - comparison.changes.filter(change => change.after).length,
            })}</p>`
          : nothing
      }
      ${
        changes.length === 0
          ? emptyState('check', t('changes.none'), t('changes.none.text'))
          : atFirst(changes, page.query).map(change => card(t, change, { id, against, edition }))
      }
      ${restLink(changes, page.query, [id, 'changes'])}`;
  },
};

function card(t, change, { id, against, edition }) {
  const after = change.after;
  const nearest = change.before.find(side => side.code === after?.code) ?? change.before[0];
  return html`<article class="panel change">
    <header class="row spread"><h2>${entryLink(change.entry)} ${bilingual(
      (after ?? nearest).name,
    )}</h2>${changeBadges(change.kinds)}</header>
    <div class="columns sides">
      <section class="side">${
        change.before.length && against
          ? html`<h3 class="muted small">${editionLink(against.id, against.title)} ${effectiveDay(against)}</h3>`
          : nothing
      }
        ${
          change.before.length === 0
            ? html`<p class="muted">${t('changes.wasNot')}</p>`
            : change.before.map(side => half(side, side === nearest ? after : null, textBefore))
        }</section>
      <section class="side"><h3 class="muted small">${editionLink(id, edition?.title)} ${edition ? effectiveDay(edition) : nothing}</h3>
        ${
          after ? half(after, nearest ?? null, (text, other) => textAfter(other, text)) : html`<p class="muted">${t('changes.isNot')}</p>`
        }</section>
    </div>
    ${change.criteria.length ? criteria(t, change.criteria) : nothing}</article>`;
}

/** One side; without a counterpart its text is not marked, since the whole entry is new or gone. */
function half(side, other, marked) {
  const text = (own, theirs) => (other ? marked(...inOneLanguage(own, theirs)) : bilingual(own));
  return html`<div class="stack-small">
    <p><span class="muted">${side.code}</span> <strong>${text(side.name, other?.name)}</strong></p>
    ${bilingual(side.scope) || bilingual(other?.scope) ? scope(side, text(side.scope, other?.scope)) : nothing}
    ${side.official ? official(side.official, other?.official, marked) : nothing}
    ${other ? nothing : criteriaList(side.criteria)}</div>`;
}

const scope = (side, words) => html`<p>${isOurs(side) ? html`<strong class="small">${t('ourWords')}</strong> ` : nothing}${words}</p>`;

/** The words of the official list; marked where both editions record them. */
function official(own, theirs, marked) {
  return html`<p class="small"><strong>${t('official')}</strong> <span class="as-written" lang="zh">${
    theirs ? marked(own.zh, theirs.zh) : own.zh
  }</span></p>`;
}

/** A text is compared in a language that both sides have, the reader's if they do. */
function inOneLanguage(own, theirs) {
  const both = [language(), 'zh', 'en'].find(one => own?.[one] && theirs?.[one]);
  return both ? [own[both], theirs[both]] : [bilingual(own), bilingual(theirs)];
}

function criteria(t, criteria) {
  const figures = list =>
    list.length
      ? list.map(one => html`<span class="nowrap">${threshold(one)}</span>`)
      : html`<span class="muted">${t('changes.noCriterion')}</span>`;
  return plainTable(
    t('entry.criteria'),
    [
      { label: t('criterion'), cell: one => bilingual((one.after[0] ?? one.before[0])?.label) || one.parameter },
      { label: t('compare.before'), cell: one => figures(one.before) },
      { label: t('compare.after'), cell: one => html`<span class="icon-link">${icon('right')}${figures(one.after)}</span>` },
      {
        label: t('changes.effect'),
        cell: one => html`${changeBadges(one.effects)}<span class="small muted">${effectWords(t, one)}</span>`,
      },
    ],
    criteria,
  );
}

/** Why more or fewer products fall under it: a threshold that came, went or moved. */
function effectWords(t, { effects, before, after }) {
  const effect = effects.find(one => one !== 'REWORDED');
  if (!effect) return '';
  const how = before.length === 0 ? 'came' : after.length === 0 ? 'went' : 'moved';
  return t(`effect.${how}.${effect}`);
}
