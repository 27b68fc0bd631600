/** All entries of the lexicon; a search looks into their terms, too. */
import { html, nothing } from 'lit';
import { go, link, setQuerySoon } from '../../core/router.js';
import { has } from '../../core/session.js';
import { bilingual } from '../../core/texts.js';
import { entriesOn } from '../../api/editions.js';
import { listLexicon, readLexiconEntry } from '../../api/lexicon.js';
import { openForm } from '../../design/dialogs.js';
import { field, followed } from '../../design/forms.js';
import { icon } from '../../design/icons.js';
import { emptyState, pageHead } from '../../design/messages.js';
import { plainTable } from '../../design/plain-table.js';
import { allTerms } from './terms.js';

const AT_A_TIME = 6;
const MATCHES_SHOWN = 8;
const known = new Map();
let typed = '';
const search = setQuerySoon(() => ({ q: typed }));

export const listView = {
  async load(page) {
    const options = { signal: page.signal };
    const wanted = (page.query.get('q') ?? '').trim().toLowerCase();
    const [items, inForce] = await Promise.all([listLexicon(options), entriesOn(null, options)]);
    const names = new Map(inForce.items.map(entry => [entry.code, entry]));
    if (wanted) await readTerms(items, options);
    const entries = items.map(item => ({ ...item, of: names.get(item.entry), matches: wanted ? matches(item, wanted) : [] }));
    return {
      wanted,
      entries: entries.filter(
        entry =>
          !wanted ||
          entry.matches.length ||
          nameOf(page.t, entry).toLowerCase().includes(wanted) ||
          entry.entry.toLowerCase().includes(wanted),
      ),
    };
  },

  show(page, { wanted, entries }) {
    const { t } = page;
    return html`${pageHead(t('title'), {
      lead: t('lead'),
      actions: has('steward') ? html`<button @click=${() => add(t)}>${icon('plus')}${t('add')}</button>` : nothing,
    })}
      <div class="filters">${field(
        'lexicon-search',
        t('search'),
        html`<input id="lexicon-search" type="search"
        .value=${followed('lexicon-search', page.query.get('q'))}
        @input=${event => {
          typed = event.target.value;
          search();
        }}>`,
        { hint: t('search.hint'), wide: true },
      )}</div>
      ${
        entries.length === 0
          ? emptyState('search', t('search.none'), t('search.none.text'))
          : plainTable(
              t('title'),
              [
                { label: t('code'), cell: entry => html`<a class="nowrap" href=${link('lexicon', [entry.entry])}>${entry.entry}</a>` },
                { label: t('name'), cell: entry => nameOf(t, entry) },
                wanted
                  ? { label: t('matches'), cell: entry => found(t, entry, wanted) }
                  : { label: t('kind'), cell: entry => (entry.of ? t(`kind.${entry.of.kind}`) : '') },
                { label: t('revision'), cell: entry => entry.revision, class: 'number' },
              ],
              entries,
            )
      }`;
  },
};

/** Whether a code names words that belong to no edition. */
export const ofNoEdition = code => code === 'OTHER' || code === 'CONTEXT';

/** An entry of an edition in force, or one of the two that belong to none. */
export function nameOf(t, { entry, of }) {
  if (of) return bilingual(of.name);
  return ofNoEdition(entry) ? t(`entry.${entry}`) : t('entry.unknown');
}

/** Reads terms that changed since they were read last, some at a time. */
async function readTerms(items, options) {
  const missing = items.filter(item => known.get(item.entry)?.revision !== item.revision);
  const next = async () => {
    for (let item = missing.pop(); item; item = missing.pop()) {
      const { value } = await readLexiconEntry(item.entry, options);
      known.set(item.entry, { revision: value.revision, senses: value.senses });
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, next));
}

function matches(item, wanted) {
  const terms = allTerms(known.get(item.entry)?.senses ?? []);
  return [...new Map(terms.filter(term => term.text.toLowerCase().includes(wanted)).map(term => [term.text, term])).values()];
}

function found(t, entry, wanted) {
  const shown = entry.matches.slice(0, MATCHES_SHOWN);
  const more = entry.matches.length - shown.length;
  return html`<ul class="chips">${shown.map(term => html`<li title=${term.group}>${marked(term.text, wanted)}</li>`)}</ul>${
    more > 0 ? html`<span class="muted small">${t('matches.more', { count: more })}</span>` : nothing
  }`;
}

function marked(text, wanted) {
  const start = text.toLowerCase().indexOf(wanted);
  return start < 0
    ? text
    : html`${text.slice(0, start)}<mark>${text.slice(start, start + wanted.length)}</mark>${text.slice(start + wanted.length)}`;
}

async function add(t) {
  const code = await openForm({
    title: t('add'),
    action: t('add.next'),
    content: () =>
      field(
        'new-code',
        t('code'),
        html`<input id="new-code" name="code" required pattern="[A-Za-z0-9][A-Za-z0-9._\\-]{0,31}"
      placeholder="SCP-35">`,
        { hint: t('add.hint') },
      ),
    submit: async form => form.get('code').trim(),
  });
  if (code) await go(link('lexicon', [code], { edit: 1 }));
}
