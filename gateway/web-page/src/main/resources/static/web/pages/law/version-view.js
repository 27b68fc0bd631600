/** One version of a law: where it stands, its provisions with their numbers in other versions, standards and sources. */
import { html, nothing } from 'lit';
import { formatDay, formatInstant } from '../../core/format.js';
import { has } from '../../core/session.js';
import { bilingual } from '../../core/texts.js';
import { listLaws, readLaw } from '../../api/laws.js';
import { articleWords } from '../../design/citation.js';
import { message, pageHead } from '../../design/messages.js';
import { plainTable } from '../../design/plain-table.js';
import { versionActions } from './actions.js';
import { dayWords, lawLink, provisionView, situations, standingBadge } from './parts.js';

export const versionView = {
  async load(page) {
    const options = { signal: page.signal };
    const [{ value: law, etag }, all] = await Promise.all([readLaw(page.path[0], options), listLaws(null, options)]);
    const versions = all.filter(version => version.instrument === law.instrument);
    const ids = [law.supersedes, versions.find(version => version.standing === 'IN_FORCE')?.id].filter(
      id => id && id !== law.id && versions.some(version => version.id === id),
    );
    const others = await Promise.all([...new Set(ids)].map(async id => (await readLaw(id, options)).value));
    return { law, etag, versions, others };
  },

  title: (page, { law }) => `${bilingual(law.name)} · ${bilingual(law.title)}`,

  show(page, data) {
    const { t } = page;
    const { law, others } = data;
    return html`${pageHead(bilingual(law.name), { lead: bilingual(law.title), actions: versionActions(page, data) })}
      ${states(t, law)}
      ${situations(law)}
      <section class="panel"><h2>${t('facts')}</h2>${facts(t, data)}</section>
      <section class="stack"><h2>${t('provisions')}</h2>${law.provisions.map(provision =>
        provisionView(law, provision, numbers(t, law, provision, others)),
      )}</section>
      <div class="columns">
        ${law.standards.length ? html`<section class="panel"><h2>${t('standards')}</h2>${standards(t, law.standards)}</section>` : nothing}
        <section class="panel"><h2>${t('sources')}</h2>${sources(t, law.sources)}</section></div>
      ${
        law.seeAlso.length
          ? html`<section class="panel"><h2>${t('seeAlso')}</h2><p class="muted">${t('seeAlso.text')}</p>
              <dl class="facts">${law.seeAlso.map(
                rule => html`<dt>${bilingual(rule.name)}</dt><dd>${bilingual(rule.summary)}</dd>`,
              )}</dl></section>`
          : nothing
      }
      ${
        has('steward') && law.edits?.length
          ? html`<section class="panel"><h2>${t('edits')}</h2><ol class="timeline">${law.edits.map(
              edit => html`<li>${edit.by}<span
        class="muted small">${formatInstant(edit.at)}</span></li>`,
            )}</ol></section>`
          : nothing
      }`;
  },
};

function states(t, law) {
  return [
    law.excerpt ? message('info', t('excerpt.yes'), t('excerpt.text')) : nothing,
    law.status === 'DRAFT' ? message('info', t('draft'), t('draft.text')) : nothing,
    law.problems.length
      ? message('warning', t('problems'), html`<ul>${law.problems.map(problem => html`<li>${problemWords(t, law, problem)}</li>`)}</ul>`)
      : nothing,
    law.withdrawal
      ? message('warning', t('withdrawn', { at: formatInstant(law.withdrawal.at) }), html`<p><q>${law.withdrawal.reason}</q></p>`)
      : nothing,
  ];
}

/** The API explains in the language of this page; the key of a provision is shown as people call it. */
function problemWords(t, law, problem) {
  return problem.replace(/^([a-z0-9-]+)(?=: |：)/, key => {
    if (key === 'sources') return t('sources');
    const at = law.provisions.findIndex(one => one.key === key);
    return at < 0 ? key : `${t('provision.number', { number: String(at + 1) })} · ${t(`kind.${law.provisions[at].kind}`)}`;
  });
}

function facts(t, { law, versions }) {
  const superseded = versions.find(version => version.id === law.supersedes);
  const successors = versions.filter(version => version.supersedes === law.id && version.status === 'PUBLISHED');
  const rows = [
    [t('standing'), html`<span class="row">${standingBadge(law)}<span>${dayWords(law, versions)}</span></span>`],
    [t(law.stage === 'ADOPTED' ? 'adoptedOn' : 'openedOn'), formatDay(law.issued)],
    [t('supersedes'), superseded ? lawLink(superseded) : law.supersedes],
    [
      t('supersededBy'),
      successors.length
        ? successors.map((version, i) => html`${i > 0 ? t('list.enumerated') : ''}${lawLink(version)} ${standingBadge(version)}`)
        : '',
    ],
    [t('published'), formatInstant(law.publishedAt)],
  ];
  return html`<dl class="facts">${rows.filter(([, value]) => value).map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>`;
}

/** The number of a provision in the superseded version, and today, where it is another one. */
function numbers(t, law, { key, article, introduced }, others) {
  const words = others.flatMap(other => {
    const theirs = other.provisions.find(provision => provision.key === key)?.article;
    if (!theirs || !article || theirs === article) return [];
    return [
      other.standing === 'IN_FORCE' && law.standing !== 'ADOPTED' && law.standing !== 'CONSULTATION'
        ? t('number.today', { article: articleWords(theirs) })
        : t('number.in', { article: articleWords(theirs), title: bilingual(other.title) }),
    ];
  });
  const isNew =
    introduced ||
    (law.supersedes !== null &&
      !others.some(other => other.id === law.supersedes && (other.excerpt || other.provisions.some(provision => provision.key === key))));
  return html`<span class="muted small">${[...words, ...(isNew ? [t('number.new')] : [])].join(' · ')}</span>`;
}

function standards(t, list) {
  return plainTable(
    t('standards'),
    [
      { label: t('standard'), cell: standard => html`<span class="nowrap">${standard.number}</span>` },
      { label: t('concerns'), cell: standard => t(`entryKind.${standard.kind}`) },
      {
        label: t('effective'),
        cell: standard => (standard.effective ? formatDay(standard.effective) : html`<span class="muted">${t('unknown')}</span>`),
        class: 'nowrap',
      },
      { label: t('source.confidence'), cell: ({ confidence }) => (confidence ? t(`confidence.${confidence}`) : '') },
    ],
    list,
  );
}

/** Sources are addresses that a person opens; nothing is loaded from them. */
function sources(t, list) {
  if (list.length === 0) return html`<p class="muted">${t('sources.none')}</p>`;
  return html`<ul class="plain">${list.map(
    source => html`<li><a class="break" href=${source.address} rel="noreferrer">${source.address}</a>
    <span class="muted small">${[source.nature && t(`nature.${source.nature}`), t(`confidence.${source.confidence}`)]
      .filter(Boolean)
      .join(' · ')}</span></li>`,
  )}</ul>`;
}
