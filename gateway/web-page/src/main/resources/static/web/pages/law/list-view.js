/** Each law with its versions: on a time line, as a list, and how the numbers of its articles moved. */
import { html, nothing } from 'lit';
import { formatDay } from '../../core/format.js';
import { link } from '../../core/router.js';
import { has } from '../../core/session.js';
import { bilingual } from '../../core/texts.js';
import { listLaws, readLaw } from '../../api/laws.js';
import { articleWords } from '../../design/citation.js';
import { icon } from '../../design/icons.js';
import { emptyState, pageHead } from '../../design/messages.js';
import { plainTable } from '../../design/plain-table.js';
import { byInstrument, dayWords, KINDS, lawLink, situations, standingBadge } from './parts.js';
import { lawTimeline } from './timeline.js';

const COMPARED = 8;

export const listView = {
  async load(page) {
    const options = { signal: page.signal };
    const laws = byInstrument(await listLaws(null, options));
    const compared = laws.map(versions =>
      versions
        .filter(version => version.status === 'PUBLISHED')
        .slice(0, COMPARED)
        .reverse(),
    );
    const texts = await Promise.all(
      compared.map(versions => Promise.all(versions.map(async ({ id }) => (await readLaw(id, options)).value))),
    );
    return { laws: laws.map((versions, at) => ({ versions, texts: texts[at] })) };
  },

  show(page, { laws }) {
    const { t } = page;
    return html`${pageHead(t('title'), {
      lead: t('lead'),
      actions: html`
      <a class="button" href=${link('law', ['on'])}>${icon('clock')}${t('on.link')}</a>
      ${has('steward') ? html`<a class="button primary" href=${link('law', ['upload'])}>${icon('upload')}${t('upload')}</a>` : nothing}`,
    })}
      ${
        laws.length === 0
          ? emptyState('file', t('empty'), t(has('steward') ? 'empty.steward' : 'empty.reader'))
          : laws.map(law => lawView(t, law))
      }`;
  },
};

function lawView(t, { versions, texts }) {
  const [{ name }] = versions;
  return html`<section class="stack"><h2>${bilingual(name)}</h2>
    ${situations(texts.find(text => text.standing === 'IN_FORCE'))}
    <div class="panel">${lawTimeline(bilingual(name), versions)}</div>
    ${plainTable(
      t('versions'),
      [
        { label: t('version'), cell: version => html`<strong>${lawLink(version)}</strong>` },
        { label: t('standing'), cell: standingBadge },
        { label: t('day'), cell: version => dayWords(version, versions) },
        { label: t('issued'), cell: version => formatDay(version.issued), class: 'nowrap' },
        {
          label: t('changes'),
          cell: version => (version.supersedes ? html`<a href=${link('law', [version.id, 'changes'])}>${t('compare')}</a>` : ''),
        },
      ],
      versions,
    )}
    ${texts.length > 1 ? articles(t, texts) : nothing}</section>`;
}

/** Whether an excerpt lacks a provision that its version may have: it has none that a later version introduced. */
function isUnknown(text, key, texts) {
  const introduced = texts.find(other => other.provisions.some(provision => provision.key === key && provision.introduced));
  return text.excerpt && !(introduced && text.stage === 'ADOPTED' && text.issued < introduced.issued);
}

/** The number of each provision through the versions; where a duty had another number, a sentence says so. */
function articles(t, texts) {
  const provisions = new Map(texts.flatMap(text => text.provisions).map(provision => [provision.key, provision]));
  const rows = [...provisions.values()].sort((one, other) => KINDS.indexOf(one.kind) - KINDS.indexOf(other.kind));
  const cell = (text, key) => {
    const found = text.provisions.find(provision => provision.key === key);
    if (!found) return html`<span class="muted">${t(isUnknown(text, key, texts) ? 'changes.notRecorded' : 'changes.wasNot')}</span>`;
    return found.article
      ? html`<a class="nowrap" href="${link('law', [text.id])}#${key}">${articleWords(found.article)}</a>`
      : html`<span class="muted">${t('article.unknown')}</span>`;
  };
  return html`<section class="stack-small"><h3>${t('articles')}</h3><p class="muted">${t('articles.text')}</p>
    <ul class="ways">${renumbered(t, texts).map(words => html`<li>${icon('right')}<span>${words}</span></li>`)}</ul>
    ${plainTable(
      t('articles'),
      [
        {
          label: t('provision'),
          cell: ({ kind, summary }) =>
            html`<strong>${t(`kind.${kind}`)}</strong><br><span class="small muted law-brief">${bilingual(summary)}</span>`,
          class: 'law-provision',
        },
        ...texts.map(text => ({ label: bilingual(text.title), cell: ({ key }) => cell(text, key), class: 'law-number' })),
      ],
      rows,
    )}</section>`;
}

/** @returns "Art. 23, as adopted in 2016, is Art. 25 today" for each provision that had another number in an adopted version */
function renumbered(t, texts) {
  const now = texts.find(text => text.standing === 'IN_FORCE');
  if (!now) return [];
  return texts
    .filter(text => text.standing === 'SUPERSEDED')
    .flatMap(text =>
      text.provisions.flatMap(({ key, article }) => {
        const today = now.provisions.find(provision => provision.key === key)?.article;
        return article && today && article !== today
          ? [t('renumbered', { before: articleWords(article), title: bilingual(text.title), now: articleWords(today) })]
          : [];
      }),
    );
}
