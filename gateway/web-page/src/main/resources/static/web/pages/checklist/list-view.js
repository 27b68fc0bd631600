/** What is to be done, by category: counts, filters and the list. */
import { html, nothing } from 'lit';
import { vendorText } from '../../app/vendor-name.js';
import { formatNumber } from '../../core/format.js';
import { language } from '../../core/preferences.js';
import { link, setQuery } from '../../core/router.js';
import { has } from '../../core/session.js';
import { bilingual } from '../../core/texts.js';
import { CATEGORIES, checklistExportAddress, countChecklist, ITEM_STATES, listChecklist } from '../../api/checklist.js';
import { SECTORS } from '../../api/profile.js';
import { badge, itemBadge } from '../../design/badges.js';
import { figureLinks } from '../../design/figure-links.js';
import { choice, field, followed } from '../../design/forms.js';
import { icon } from '../../design/icons.js';
import { emptyState, pageHead } from '../../design/messages.js';
import { plainTable } from '../../design/plain-table.js';
import '../../design/table.js';
import { addOwn, assign, assignAll } from './edits.js';
import { groupsOf } from './groups.js';
import { dueView, isSettled, planSummary, stepsView, subjectView } from './parts.js';

const NAMES = ['category', 'state', 'late', 'owner', 'hasOwner', 'sector', 'subject'];
/** A vendor has two items, and a row shows both. */
const PAGE_SIZE = 60;

export const listView = {
  load: async page => ({ counts: await countChecklist({ signal: page.signal }) }),

  show(page, { counts }) {
    const { t } = page;
    const filters = filtersOf(page.query);
    return html`${pageHead(t('title'), { lead: t('lead'), actions: actions(page, filters) })}
      ${figures(t, counts.total)}
      ${categories(t, counts.categories)}
      <h2>${t('items')}</h2>${filterBar(t, filters)}
      <cw-table .label=${t('items')} .of=${JSON.stringify(filters)} .rowKey=${group => group.key} .columns=${columns(t)}
        .load=${(after, signal) => readGroups(filters, after, signal)} .opens=${true} .rowName=${nameOf}
        .weigh=${group => group.items.length} .actions=${has('member') ? chosenActions(page) : null}
        .empty=${emptyState('check', t('empty'), t('empty.text'))}></cw-table>`;
  },
};

const filtersOf = query => Object.fromEntries(NAMES.map(name => [name, query.get(name)]).filter(([, value]) => value));

function actions(page, filters) {
  const { t } = page;
  return html`${['xlsx', 'csv'].map(
    format =>
      html`<a class="button" download
          href=${checklistExportAddress(format, filters, language())}>${icon('download')}${t(`format.${format}`)}</a>`,
  )}
    <a class="button" href=${link('checklist', ['dossier'])}>${icon('file')}${t('dossier')}</a>
    <a class="button" href=${link('checklist', ['plan-settings'])}>${icon('clock')}${t('settings')}</a>
    ${has('member') ? html`<button @click=${() => assignAll(page, filters)}>${icon('person')}${t('assign.all')}</button>` : nothing}
    ${has('member') ? html`<button class="primary" @click=${() => addOwn(page)}>${icon('plus')}${t('own.add')}</button>` : nothing}`;
}

/** What is counted: its name in the answer, what names it on the page, its tone, and the filter that lists it. */
const COUNTS = [
  { name: 'open', key: 'item.OPEN', tone: 'warning', query: { state: 'OPEN' } },
  { name: 'inProgress', key: 'item.IN_PROGRESS', tone: 'info', query: { state: 'IN_PROGRESS' } },
  { name: 'done', key: 'item.DONE', tone: 'success', query: { state: 'DONE' } },
  { name: 'notApplicable', key: 'item.NOT_APPLICABLE', tone: 'neutral', query: { state: 'NOT_APPLICABLE' } },
  { name: 'late', key: 'late.of', tone: 'danger', query: { late: 'true' } },
];

/** Of what is open or in progress; no filter lists them. */
const RENEWALS = { name: 'renewals', key: 'renewals.of' };

function figures(t, total) {
  const all = COUNTS.map(({ name, key, tone, query }) => ({ value: total[name], words: t(key), tone, href: link('checklist', [], query) }));
  return figureLinks(t('figures'), all, { none: '' });
}

function categories(t, rows) {
  return plainTable(
    t('categories'),
    [
      {
        label: t('category'),
        cell: ({ category }) =>
          html`<a href=${link('checklist', [], { category })}><strong>${t(`category.${category}`)}</strong></a><br><span
              class="small muted">${t(`category.${category}.text`)}</span>`,
      },
      ...[...COUNTS, RENEWALS].map(({ name, key, query }) => ({
        label: t(key),
        class: 'number',
        cell: ({ category, counts }) => count(t, category, t(key), counts[name], query),
      })),
    ],
    rows,
  );
}

function count(t, category, state, value, query) {
  if (value === 0) return html`<span class="muted">0</span>`;
  if (!query) return html`${formatNumber(value)}`;
  return html`<a href=${link('checklist', [], { category, ...query })} aria-label=${t('count.of', {
    category: t(`category.${category}`),
    state,
    count: value,
  })}>${formatNumber(value)}</a>`;
}

function filterBar(t, filters) {
  return html`<form class="filters no-print" role="search" aria-label=${t('filters')} @submit=${event => event.preventDefault()}>
    ${choice(
      'checklist-category',
      t('category'),
      filters.category,
      CATEGORIES.map(one => [one, t(`category.${one}`)]),
      category => setQuery({ category }),
    )}
    ${choice(
      'checklist-state',
      t('status'),
      filters.state,
      ITEM_STATES.map(one => [one, t(`item.${one}`)]),
      state => setQuery({ state }),
    )}
    ${choice(
      'checklist-sector',
      t('filter.sector'),
      filters.sector,
      SECTORS.map(one => [one, t(`sector.${one}`)]),
      sector => setQuery({ sector }),
    )}
    ${field(
      'checklist-owner',
      t('owner'),
      html`<input id="checklist-owner" autocomplete="off" .value=${followed('checklist-owner', filters.owner)}
          @change=${event => setQuery({ owner: event.target.value.trim(), hasOwner: null })}>`,
    )}
    ${field(
      'checklist-subject',
      t('filter.subject'),
      html`<input id="checklist-subject" autocomplete="off" .value=${followed('checklist-subject', filters.subject)}
          @change=${event => setQuery({ subject: event.target.value.trim() })}>`,
      { hint: t('filter.subject.hint') },
    )}
    <label class="check"><input type="checkbox" .checked=${filters.late === 'true'}
        @change=${event => setQuery({ late: event.target.checked ? 'true' : null })}> ${t('filter.late')}</label>
    <label class="check"><input type="checkbox" .checked=${filters.hasOwner === 'false'}
        @change=${event => setQuery({ hasOwner: event.target.checked ? 'false' : null, owner: null })}> ${t('filter.noOwner')}</label>
    ${filters.late === 'false' ? html`<span class="badge info">${t('filter.inTime')}</span>` : nothing}
    ${
      Object.keys(filters).length > 0
        ? html`<button type="button" class="quiet"
            @click=${() => setQuery(Object.fromEntries(NAMES.map(name => [name, null])))}>${t('filter.clear')}</button>`
        : nothing
    }
  </form>`;
}

async function readGroups(filters, after, signal) {
  const { items, next } = await listChecklist({ ...filters, after, limit: PAGE_SIZE }, { signal });
  return { items: groupsOf(items), next };
}

function columns(t) {
  return [
    { key: 'item', label: t('item'), cell: group => nameView(t, group) },
    { key: 'category', label: t('category'), cell: ({ category }) => t(`category.${category}`) },
    { key: 'due', label: t('due'), cell: ({ items }) => dueView(t, mostUrgent(items), items.every(isSettled)) },
    {
      key: 'owner',
      label: t('owner'),
      cell: ({ items }) => [...new Set(items.map(item => item.owner).filter(Boolean))].join(t('list.enumerated')),
    },
    { key: 'state', label: t('status'), cell: ({ items }) => stateView(t, items) },
  ];
}

/** What can be done with the ticked rows. */
const chosenActions = page => (groups, clear) =>
  html`<button @click=${async () => {
    if (
      await assign(
        page,
        groups.flatMap(({ items }) => items),
      )
    )
      clear();
  }}>${icon('person')}${page.t('assign')}</button>`;

function nameOf({ subject, items: [item] }) {
  if (subject.kind === 'COMPANY') return bilingual(item.what);
  return subject.kind === 'VENDOR' ? vendorText(subject.id) : subject.name || subject.id;
}

function nameView(t, { subject, items }) {
  if (subject.kind === 'OBLIGATION' && items.length === 1) return obligationView(t, items[0]);
  if (subject.kind !== 'COMPANY') return html`${subjectView(t, subject)}${stepsView(t, items)}`;
  const [item] = items;
  return html`<a href=${link('checklist', [item.id])}>${bilingual(item.what)}</a>${
    item.retired ? html` ${badge('neutral', 'minus', t(`retired.${item.retired}`))}` : nothing
  }
    ${item.answer ? html`<br><span class="small muted">${bilingual(item.answer.text)}</span>` : nothing}`;
}

/** An obligation is one row: the product, what is on record, and what is next. */
function obligationView(t, item) {
  return html`<a href=${link('checklist', [item.id])}><strong>${item.subject.name ?? item.subject.id}</strong></a>${
    item.retired ? html` ${badge('neutral', 'minus', t(`retired.${item.retired}`))}` : nothing
  }
    ${item.answer ? html`<br><span class="small muted">${bilingual(item.answer.text)}</span>` : nothing}<br>${planSummary(t, item)}`;
}

const mostUrgent = items =>
  items.find(item => item.late) ??
  items.filter(item => !isSettled(item) && item.due).sort((one, other) => one.due.localeCompare(other.due))[0] ??
  items[0];

function stateView(t, items) {
  if (items.length === 1) return itemBadge(items[0].state);
  const settled = items.filter(isSettled).length;
  if (settled === items.length) return itemBadge(items.some(item => item.state === 'DONE') ? 'DONE' : 'NOT_APPLICABLE');
  return badge(settled > 0 ? 'info' : 'warning', settled > 0 ? 'clock' : 'stop', t('steps', { settled, count: items.length }));
}
