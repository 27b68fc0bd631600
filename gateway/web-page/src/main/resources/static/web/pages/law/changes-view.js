/** Two versions of a law side by side: numbers, words, tiers and days. */
import { html, nothing } from 'lit';
import { formatDay } from '../../core/format.js';
import { go, link, setQuery } from '../../core/router.js';
import { language } from '../../core/preferences.js';
import { bilingual } from '../../core/texts.js';
import { listLaws, readLawChanges } from '../../api/laws.js';
import { articleWords } from '../../design/citation.js';
import { choice } from '../../design/forms.js';
import { icon } from '../../design/icons.js';
import { emptyState, pageHead } from '../../design/messages.js';
import { penaltyTiers } from '../../design/penalty-tiers.js';
import { textAfter, textBefore } from '../../design/text-diff.js';
import { articleOf, changeBadges, lawLink } from './parts.js';

export const changesView = {
  async load(page) {
    const [id] = page.path;
    const options = { signal: page.signal };
    const [comparison, all] = await Promise.all([readLawChanges(id, page.query.get('against'), options), listLaws(null, options)]);
    const version = all.find(one => one.id === id);
    const versions = all.filter(one => one.instrument === version?.instrument);
    return { id, comparison, versions, version, against: versions.find(one => one.id === comparison.against) };
  },

  title: (page, { version }) => page.t('changes.title', { title: bilingual(version?.title) }),

  show(page, { id, comparison, versions, version, against }) {
    const { t } = page;
    const names = versions.map(one => [one.id, bilingual(one.title)]);
    return html`${pageHead(t('changes.title', { title: bilingual(version.title) }), {
      lead: bilingual(version.name),
      actions: html`<a class="button"
      href=${link('law', [id])}>${t('changes.version')}</a>`,
    })}
      <div class="filters">
        ${choice(
          'changes-before',
          t('before'),
          comparison.against,
          names.filter(([other]) => other !== id),
          other => setQuery({ against: other }),
          { all: comparison.against ? null : t('changes.nothing'), wide: true },
        )}
        ${choice('changes-after', t('after'), id, names, other => go(link('law', [other, 'changes'])), { all: null, wide: true })}</div>
      ${
        comparison.changes.length === 0
          ? emptyState('check', t('changes.none'), t('changes.none.text'))
          : comparison.changes.map(changed => card(t, changed, version, against))
      }`;
  },
};

/** A change in one line: "Duty: Art. 23 becomes Art. 25". */
export function changeLine(t, { key, kinds, fromArticle, toArticle, days }, law) {
  if (key === null && days.length) return days.map(day => dayLine(t, day)).join(t('list.and'));
  if (key === null) return t('changes.line', { name: t('standards'), kinds: kinds.map(kind => t(`changed.${kind}`)).join(t('list.and')) });
  const provision = law.provisions.find(one => one.key === key);
  const name = provision ? t(`kind.${provision.kind}`) : key;
  const moved = kinds.includes('RENUMBERED')
    ? t('moved', { before: articleWords(fromArticle), now: articleWords(toArticle) })
    : [toArticle ?? fromArticle].filter(Boolean).map(articleWords).join('');
  return t('changes.line', {
    name: [name, moved].filter(Boolean).join(' '),
    kinds:
      kinds
        .filter(kind => kind !== 'RENUMBERED')
        .map(kind => t(`changed.${kind}`))
        .join(t('list.and')) || t('changed.RENUMBERED'),
  });
}

function dayLine(t, { day, from, to }) {
  const words = value => (value ? formatDay(value) : t('day.none'));
  return t('day.line', { name: t(`lawDay.${day}`), before: words(from), now: words(to) });
}

function card(t, { change, before, after }, version, against) {
  if (change.key === null && !change.days.length) {
    return html`<article class="panel"><header class="row spread"><h2>${t('standards')}</h2>${changeBadges(change.kinds)}</header>
      <p class="row">${against ? html`${lawLink(against)}${icon('right')}` : nothing}${lawLink(version)}</p></article>`;
  }
  if (change.key === null) {
    return html`<article class="panel"><header class="row spread"><h2>${t('days')}</h2>${changeBadges(change.kinds)}</header>
      <ul class="plain">${change.days.map(day => html`<li>${dayLine(t, day)}</li>`)}</ul></article>`;
  }
  return html`<article class="panel">
    <header class="row spread"><h2 class="row">${t(
      `kind.${(after ?? before).kind}`,
    )} ${numbers(before, after)}</h2>${changeBadges(change.kinds)}</header>
    <div class="columns">
      <section class="stack-small"><h3 class="muted small">${against ? lawLink(against) : nothing}</h3>${
        before ? side(before, after, textBefore) : html`<p class="muted">${t('changes.wasNot')}</p>`
      }</section>
      <section class="stack-small"><h3 class="muted small">${lawLink(version)}</h3>${
        after ? side(after, before, (text, other) => textAfter(other, text)) : html`<p class="muted">${t('changes.isNot')}</p>`
      }</section>
    </div></article>`;
}

function numbers(before, after) {
  const [from, to] = [before, after].map(side => side && articleOf(side));
  return from && to && from !== to ? html`<del>${from}</del>${icon('right')}<ins>${to}</ins>` : html`<span>${to ?? from}</span>`;
}

function side(own, other, marked) {
  const words = provision => provision.summary[language()] ?? bilingual(provision.summary);
  return html`<p>${other ? marked(words(own), words(other)) : words(own)}</p>${
    own.kind === 'PENALTY' ? penaltyTiers(own.tiers, own.measures) : nothing
  }`;
}
