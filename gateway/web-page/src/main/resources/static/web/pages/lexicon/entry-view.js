/** The terms of one entry, their revisions, and the form that changes them. */
import { html, nothing } from 'lit';
import { formatInstant } from '../../core/format.js';
import { link } from '../../core/router.js';
import { has } from '../../core/session.js';
import { listEntryNames } from '../../api/entries.js';
import { listLexiconRevisions, readLexiconEntry, readShippedSenses } from '../../api/lexicon.js';
import { editionName } from '../../design/edition-name.js';
import { icon } from '../../design/icons.js';
import { message, pageHead } from '../../design/messages.js';
import './lexicon-form.js';
import { nameOf, ofNoEdition } from './list-view.js';
import { senseParts } from './sense.js';
import { allTerms, changedTerms } from './terms.js';

const CHANGES_SHOWN = 40;
const EMPTY_SENSE = { editions: [] };

export const entryView = {
  async load(page) {
    const [code] = page.path;
    const options = { signal: page.signal };
    const [stored, revisions, inForce] = await Promise.all([
      orNothing(readLexiconEntry(code, options)),
      orNothing(listLexiconRevisions(code, options)),
      listEntryNames(),
    ]);
    const edits = page.query.has('edit') && has('steward');
    if (!stored && !edits) await readLexiconEntry(code, options);
    const start = edits ? await startOf(page.query.get('from'), code, stored?.value.senses ?? [EMPTY_SENSE], revisions ?? []) : null;
    return { code, stored, revisions: revisions ?? [], of: named(inForce, code), edits, start };
  },

  title: (page, { code, of }) => `${code} · ${nameOf(page.t, { entry: code, of })}`,

  show(page, data) {
    const { t } = page;
    const { code, stored, edits, of } = data;
    return html`${pageHead(html`${code} ${nameOf(t, { entry: code, of })}`, {
      lead: ofNoEdition(code) ? t(`entry.lead.${code}`) : t('entry.lead'),
      actions: html`
        ${of ? html`<a class="button" href=${link('catalogue', ['entry', code])}>${t('entry.catalogue')}</a>` : nothing}
        ${
          has('steward') && !edits ? html`<a class="button primary" href=${link('lexicon', [code], { edit: 1 })}>${t('edit')}</a>` : nothing
        }`,
    })}
      ${
        edits
          ? html`<cw-lexicon-form .code=${code} .stored=${stored?.value.senses ?? []} .etag=${stored?.etag ?? null}
        .start=${data.start} @saved=${event => saved(page, event.detail)}></cw-lexicon-form>`
          : shown(page, data)
      }`;
  },
};

function named(inForce, code) {
  const name = new Map(inForce).get(code);
  return name ? { name } : null;
}

async function orNothing(reading) {
  try {
    return await reading;
  } catch (failure) {
    if (failure.status === 404) return null;
    throw failure;
  }
}

/** What the form begins with: the terms as they are, as they were, or as this version of the software ships them. */
async function startOf(from, code, stored, revisions) {
  if (from === 'shipped') return readShippedSenses(code);
  return revisions.find(revision => String(revision.revision) === from)?.senses ?? stored;
}

function shown(page, { code, stored, revisions }) {
  const { t } = page;
  const entry = stored.value;
  return html`${
    page.warnings?.code === code && page.warnings.list.length
      ? message('warning', t('warnings'), html`<ul>${page.warnings.list.map(one => html`<li>${one}</li>`)}</ul>`)
      : nothing
  }
    ${entry.senses.map(sense => html`<section class="panel"><h2>${forEditions(t, sense)}</h2>${senseParts(code, sense)}</section>`)}
    <section class="panel"><div class="row spread"><h2>${t('revisions')}</h2>${
      has('steward')
        ? html`<a class="button"
      href=${link('lexicon', [code], { edit: 1, from: 'shipped' })}>${icon('refresh')}${t('shipped')}</a>`
        : nothing
    }</div>
      <ol class="timeline">${revisions.map((revision, index) =>
        step(t, code, revision, revisions[index + 1], index === 0),
      )}</ol></section>`;
}

const forEditions = (t, sense) =>
  sense.editions?.includes('*')
    ? t('editions.all')
    : t('editions.some', { ids: (sense.editions ?? []).map(editionName).join(t('list.enumerated')) });

function step(t, code, revision, before, newest) {
  const { added, removed } = changedTerms(before?.senses ?? [], revision.senses);
  return html`<li class=${newest ? 'success' : ''}>
    <span class="row"><strong>${t('revision.number', { number: String(revision.revision) })}</strong> <span class="muted small">${
      revision.by === 'shipped' ? t('by.shipped') : revision.by
    } ${formatInstant(revision.at)}</span></span>
    ${
      before
        ? html`${
            added.length + removed.length === 0
              ? html`<span class="muted small">${t('changes.none')}</span>`
              : html`<ul class="chips small">
      ${added.slice(0, CHANGES_SHOWN).map(term => html`<li title=${term.group}><ins>${term.text}</ins></li>`)}${removed
        .slice(0, CHANGES_SHOWN)
        .map(term => html`<li title=${term.group}><del>${term.text}</del></li>`)}</ul>
      <span class="muted small">${t('changes', { added: added.length, removed: removed.length })}</span>`
          }`
        : html`<span class="muted small">${t('terms.count', { count: allTerms(revision.senses).length })}</span>`
    }
    ${
      has('steward') && !newest
        ? html`<a class="small"
      href=${link('lexicon', [code], { edit: 1, from: revision.revision })}>${t('restore')}</a>`
        : nothing
    }</li>`;
}

async function saved(page, { code, warnings }) {
  page.warnings = { code, list: warnings };
  await page.reload();
}
