/** One entry: what it demands, how people name it, how it came to be, and what is certified under it. */
import { html, nothing } from 'lit';
import { formatDay } from '../../core/format.js';
import { link } from '../../core/router.js';
import { has } from '../../core/session.js';
import { bilingual, listed, paperNumber } from '../../core/texts.js';
import { searchCertificates } from '../../api/certificates.js';
import { readEntryHistory } from '../../api/editions.js';
import { readLexiconEntry } from '../../api/lexicon.js';
import { stateBadge } from '../../design/badges.js';
import { editionName } from '../../design/edition-name.js';
import { emptyState, pageHead } from '../../design/messages.js';
import { plainTable } from '../../design/plain-table.js';
import { senseIn } from '../lexicon/terms.js';
import { descriptions } from './descriptions.js';
import { changeBadges, criteriaList, editionBadge, editionLink, effectiveDay, entryLink, isObservation } from './parts.js';

const TERMS_SHOWN = 40;
const CERTIFICATES_SHOWN = 10;

export const entryView = {
  async load(page) {
    const code = page.path[1];
    const options = { signal: page.signal };
    const [steps, lexicon, certificates] = await Promise.all([
      readEntryHistory(code, options),
      lexiconOf(code, options),
      searchCertificates({ entry: code, limit: CERTIFICATES_SHOWN }, options),
    ]);
    return { code, steps, lexicon, certificates };
  },

  title: (page, { code, steps }) => `${code} · ${bilingual(newest(code, steps).entry?.name)}`,

  show(page, { code, steps, lexicon, certificates }) {
    const { t } = page;
    const { entry, step } = newest(code, steps);
    return html`${pageHead(html`${code} ${bilingual(entry?.name)}`, {
      actions: html`
        ${
          has('member', 'viewer')
            ? html`<a class="button" href=${link('inventory', [], { entry: code })}>${t('entry.products')}</a>`
            : nothing
        }
        ${lexicon ? html`<a class="button" href=${link('lexicon', [code])}>${t('entry.lexicon')}</a>` : nothing}`,
    })}
      ${
        entry
          ? html`<div class="columns">
        <section class="panel"><h2>${t('entry.covers')}</h2>${descriptions(entry)}
          <h2>${t('entry.criteria')}</h2><p class="muted small">${
            isObservation(step) ? bilingual(step.title) : t('entry.in', { id: editionName(step.edition), day: formatDay(step.effective) })
          } ${stateBadge('force', step.force)}</p>
          ${criteriaList(entry.criteria)}${entry.criteria.length > 1 ? html`<p class="muted small">${t('criteria.all')}</p>` : nothing}
          <h2>${t('entry.standards')}</h2>${
            entry.standards.length
              ? html`<ul class="plain">${entry.standards.map(one => html`<li>${one}</li>`)}</ul>`
              : html`<p class="muted">${t('entry.standards.none')}</p>`
          }</section>
        <section class="panel"><h2>${t('entry.terms')}</h2>${
          lexicon ? terms(t, code, lexicon, steps) : html`<p class="muted">${t('entry.terms.none')}</p>`
        }</section></div>`
          : nothing
      }
      <section class="panel"><h2>${t('entry.history')}</h2><ol class="timeline">${steps.map(one =>
        historyStep(t, code, one),
      )}</ol></section>
      <section class="stack"><h2>${t('entry.certificates')}</h2>${
        certificates.items.length
          ? html`${plainTable(t('entry.certificates'), certificateColumns(t), certificates.items)}
          ${certificates.next ? html`<p><a href=${link('register', [], { entry: code })}>${t('entry.certificates.all')}</a></p>` : nothing}`
          : emptyState('file', t('entry.certificates.none'), t('entry.certificates.none.text'))
      }</section>`;
  },
};

/** The lexicon may not know a new entry yet. */
async function lexiconOf(code, options) {
  try {
    return (await readLexiconEntry(code, options)).value;
  } catch (failure) {
    if (failure.status === 404) return null;
    throw failure;
  }
}

/** The entry of the newest edition that is published, else of the newest draft. */
function newest(code, steps) {
  const step = steps.find(one => one.status === 'PUBLISHED' && one.entries.length) ?? steps.find(one => one.entries.length);
  return { step, entry: step?.entries.find(one => one.code === code) ?? step?.entries[0] };
}

function terms(t, code, lexicon, steps) {
  const having = steps.filter(({ entries }) => entries.some(one => one.code === code));
  const sense = senseIn(
    lexicon.senses,
    having.map(({ edition }) => edition),
  );
  const all = [...(sense.terms?.zh ?? []), ...(sense.terms?.en ?? []), ...(sense.families ?? [])];
  const excluded = [...(sense.excludes?.zh ?? []), ...(sense.excludes?.en ?? [])];
  const chips = list => html`<ul class="chips">${list.slice(0, TERMS_SHOWN).map(term => html`<li>${term}</li>`)}</ul>`;
  return html`${chips(all)}${excluded.length ? html`<h3>${t('entry.excludes')}</h3>${chips(excluded)}` : nothing}
    <p><a href=${link('lexicon', [code])}>${t('entry.terms.all', { count: all.length + excluded.length })}</a></p>`;
}

function historyStep(t, code, step) {
  const others = step.entries.filter(one => one.code !== code);
  return html`<li class=${step.force === 'STATUTORY' ? 'danger' : 'info'}>
    <span class="row"><strong>${editionLink(step.edition, step.title)}</strong> ${effectiveDay(step)} ${stateBadge('force', step.force)} ${
      step.status === 'PUBLISHED' ? nothing : editionBadge(step)
    } ${changeBadges([...new Set(step.changes.flatMap(change => change.kinds))])}</span>
    ${step.entries.map(
      one =>
        html`<div class="stack-small"><span>${one.code === code ? one.code : entryLink(one.code)} <strong>${bilingual(one.name)}</strong>${
          one.continues.length ? html` <span class="muted small">${t('entry.continues', { codes: listed(one.continues) })}</span>` : nothing
        }</span>${criteriaList(one.criteria)}</div>`,
    )}
    ${others.length ? html`<span class="muted small">${t('entry.several')}</span>` : nothing}
    ${
      step.changes.some(change => change.kinds.some(kind => kind !== 'ADDED'))
        ? html`<a class="small"
      href=${link('catalogue', [step.edition, 'changes'])}>${t('changes')}</a>`
        : nothing
    }</li>`;
}

function certificateColumns(t) {
  return [
    { label: t('certificate.number'), cell: one => html`<a href=${link('register', [one.number])}>${paperNumber(one.number)}</a>` },
    { label: t('certificate.holder'), cell: one => one.holder ?? '' },
    { label: t('certificate.models'), cell: one => one.modelsAsPublished ?? listed(one.models) },
    { label: t('status'), cell: one => stateBadge('certificate', one.status) },
    { label: t('certificate.validUntil'), cell: one => formatDay(one.validUntil) },
  ];
}
