/** The list of products with filters, choice of columns, and exports. */
import { html, nothing } from 'lit';
import { exportAddress, listProducts } from '../../api/products.js';
import { listEntryNames } from '../../api/entries.js';
import { countProducts } from '../../api/summary.js';
import { language } from '../../core/preferences.js';
import { link, setQuery } from '../../core/router.js';
import { has } from '../../core/session.js';
import '../../app/saved-views.js';
import { icon } from '../../design/icons.js';
import { emptyState, pageHead } from '../../design/messages.js';
import '../../design/table.js';
import { chosenActions } from './chosen.js';
import { chosenColumns, columnsOf, keepColumns } from './columns.js';
import { askedOf, clearFilters, filterRow, filtersOf } from './filters.js';
import { countUnrecognised, unrecognisedView } from './unrecognised.js';

export const listView = {
  async load(page) {
    const { query, signal } = page;
    const [first, entries] = await Promise.all([listProducts(askedOf(query), null, { signal }), listEntryNames().catch(() => [])]);
    const data = {
      first,
      of: query.toString(),
      entries,
      stale: false,
      unrecognised: null,
      load: (after, ending) => (after ? listProducts(askedOf(query), after, { signal: ending }) : Promise.resolve(first)),
    };
    if (Object.keys(filtersOf(query)).length === 0)
      countUnrecognised(signal, count => {
        data.unrecognised = count;
        page.requestUpdate();
      });
    return data;
  },

  /** Says that the list is old, once; it is read again when the person asks. */
  told(page, data) {
    if (data.stale) return;
    data.stale = true;
    page.requestUpdate();
  },

  show(page, data) {
    const { t, query } = page;
    const filtered = Object.keys(filtersOf(query)).length > 0;
    if (data.first.items.length === 0 && !filtered) return html`${pageHead(t('title'), { lead: t('lead') })}${noProducts(t)}`;
    return html`${pageHead(t('title'), { lead: t('lead'), actions: actions(page) })}
      ${filterRow(page, data.entries)}
      ${unrecognisedView(page, data.unrecognised)}
      ${
        data.stale
          ? html`<div class="message info" role="status"><div class="row spread"><span>${t('list.stale')}</span>
        <button @click=${() => page.reload()}>${icon('refresh')}${t('list.refresh')}</button></div></div>`
          : nothing
      }
      <cw-table .label=${t('title')} 
        .columns=${shownColumns(page)} .load=${data.load} .of=${data.of} .empty=${noMatch(t)}
        .dense=${true} .count=${signal => countProducts(filtersOf(query), { signal })} .opens=${true}
        .actions=${chosenActions(page)} .rowName=${product => product.sku}
        sort=${query.get('sort') ?? 'SKU'} ?descending=${query.get('order') === 'DESC'} @sort=${sort}></cw-table>`;
  },
};

function sort({ detail }) {
  return setQuery({ sort: detail.sort, order: detail.descending ? 'DESC' : null });
}

function shownColumns({ t, query }) {
  const shown = chosenColumns(query);
  return columnsOf(t).map(column => ({ ...column, hidden: !shown.has(column.key) }));
}

function actions(page) {
  const { t, query } = page;
  const imports = link('inventory', ['import']);
  return html`
    <cw-saved-views listing="INVENTORY" page="inventory"
        .parameters=${askedOf(query)} .columns=${[...chosenColumns(query)]}></cw-saved-views>
    <button popovertarget="inventory-columns">${t('columns')}</button>
    <div id="inventory-columns" popover class="anchored stack-small">${columnChoice(page)}</div>
    <button popovertarget="inventory-export">${icon('download')}${t('export')}</button>
    <div id="inventory-export" popover class="anchored stack-small">${exports(page)}</div>
    ${
      has('member')
        ? html`<a class="button" href=${link('inventory', ['new'])}>${icon('plus')}${t('new.action')}</a>
      <a class="button primary" href=${imports}>${icon('upload')}${t('import.action')}</a>`
        : html`<a class="button" href=${imports}>${t('import.list')}</a>`
    }
    <a class="button" href=${link('try-it')}>${t('page.try-it')}</a>`;
}

function columnChoice(page) {
  const shown = chosenColumns(page.query);
  const choose = (key, chosen) => {
    const next = chosen ? [...shown, key] : [...shown].filter(other => other !== key);
    if (page.query.has('columns')) return setQuery({ columns: next.join(',') });
    keepColumns(next);
    return page.requestUpdate();
  };
  return html`<fieldset><legend>${page.t('columns')}</legend>${columnsOf(page.t).map(
    ({ key, label }) => html`<label class="check">
    <input type="checkbox" ?disabled=${key === 'sku'} .checked=${shown.has(key)}
        @change=${event => choose(key, event.target.checked)}> ${label}</label>`,
  )}</fieldset>`;
}

function exports({ t, query }) {
  const filters = filtersOf(query);
  return html`<p class="small muted">${t(Object.keys(filters).length > 0 ? 'export.filtered' : 'export.all')}</p>
    ${['products', 'findings'].map(
      table => html`<div class="row spread"><span>${t(`export.${table}`)}</span>
      <span class="row">${['xlsx', 'csv'].map(
        format => html`<a class="button" download href=${exportAddress(table, format, filters, language())}>${t(`format.${format}`)}</a>`,
      )}</span></div>`,
    )}`;
}

function noMatch(t) {
  return emptyState('search', t('none.title'), t('none.text'), html`<button @click=${clearFilters}>${t('filter.clear')}</button>`);
}

function noProducts(t) {
  if (!has('member')) return emptyState('file', t('empty.title'), t('empty.viewer'));
  return emptyState(
    'file',
    t('empty.title'),
    t('empty.text'),
    html`<div class="row"><a class="button primary" href=${link('inventory', ['import'])}>${icon('upload')}${t('import.action')}</a>
    <a class="button" href=${link('inventory', ['new'])}>${t('new.action')}</a><a class="button"
        href=${link('try-it')}>${t('page.try-it')}</a></div>`,
  );
}
