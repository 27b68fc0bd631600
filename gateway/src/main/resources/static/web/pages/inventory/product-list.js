/** The list of products with filters, choice of columns, and exports. */
import { html, nothing } from 'lit';
import { exportAddress, listProducts, PRODUCT_FILTERS } from '../../api/products.js';
import { listEntryNames } from '../../api/entries.js';
import { readSummary } from '../../api/summary.js';
import { listen, soon } from '../../app/live.js';
import { Page } from '../../app/page.js';
import { language } from '../../app/preferences.js';
import { link, setQuery } from '../../app/router.js';
import { has } from '../../app/session.js';
import { bilingual } from '../../app/texts.js';
import { choice, field, followed } from '../../design/forms.js';
import { icon } from '../../design/icons.js';
import { emptyState, pageHead } from '../../design/messages.js';
import '../../design/table.js';
import { chosenColumns, columnsOf, keepColumns } from './columns.js';

const VERDICTS = ['REQUIRED', 'REVIEW', 'NOT_REQUIRED'];
const BASES = ['OTHER_KIND', 'OUT_OF_SCOPE', 'NOTHING_RECOGNISED'];
const MARKETS = ['PLANNED', 'ON_MARKET', 'WITHDRAWN'];
const MORE = ['basis', 'vendor', 'market', 'usedInCii', 'remarked'];

class ProductList extends Page {
  static properties = { first: { state: true }, entries: { state: true }, vendors: { state: true }, stale: { state: true }, shown: { state: true } };

  constructor() {
    super('inventory');
    this.first = null;
    this.entries = [];
    this.vendors = [];
    this.stale = false;
    this.shown = chosenColumns();
    this.reading = null;
    this.searchSoon = soon(() => setQuery({ q: this.querySelector('#filter-q').value.trim() }), 250);
    this.load = (after, signal) => (after ? listProducts(this.asked, after, { signal }) : Promise.resolve(this.first.page));
  }

  connectedCallback() {
    super.connectedCallback();
    listen('assessments', soon(() => { this.stale = true; }, 500), this.signal);
  }

  async arrive() {
    this.reading?.abort();
    const reading = new AbortController();
    this.reading = reading;
    const names = listEntryNames().then(entries => { this.entries = entries; }, () => {});
    const page = await listProducts(this.asked, null, { signal: reading.signal });
    if (reading.signal.aborted) return;
    this.stale = false;
    this.first = { page };
    await names;
    await this.updateComplete;
    await this.querySelector('cw-table')?.updateComplete;
  }

  get filters() {
    return this.parameters(PRODUCT_FILTERS);
  }

  /** Filters and order of the list. */
  get asked() {
    return this.parameters([...PRODUCT_FILTERS, 'sort', 'order']);
  }

  parameters(names) {
    return Object.fromEntries(names.map(name => [name, this.query.get(name)]).filter(([, value]) => value));
  }

  get filtered() {
    return PRODUCT_FILTERS.some(name => this.query.get(name));
  }

  content() {
    const t = this.t;
    if (this.first?.page.items.length === 0 && !this.filtered) return html`${pageHead(t('title'), { lead: t('lead') })}${this.empty()}`;
    return html`${pageHead(t('title'), { lead: t('lead'), actions: this.actions() })}
      ${this.filterRow()}
      ${this.stale ? html`<div class="message info" role="status"><div class="row spread"><span>${t('list.stale')}</span>
        <button @click=${() => this.run(() => this.arrive())}>${icon('refresh')}${t('list.refresh')}</button></div></div>` : nothing}
      ${this.first ? this.table() : html`<p class="waiting" role="status">${t('reading')}</p>`}`;
  }

  actions() {
    const t = this.t;
    return html`
      <button popovertarget="inventory-columns">${t('columns')}</button>
      <div id="inventory-columns" popover class="anchored stack-small">${this.columnChoice()}</div>
      <button popovertarget="inventory-export">${icon('download')}${t('export')}</button>
      <div id="inventory-export" popover class="anchored stack-small">${this.exports()}</div>
      ${has('member') ? html`<a class="button" href=${link('inventory', ['new'])}>${icon('plus')}${t('new.action')}</a>
        <a class="button primary" href=${link('inventory', ['import'])}>${icon('upload')}${t('import.action')}</a>` : html`<a class="button" href=${link('inventory', ['import'])}>${t('import.list')}</a>`}`;
  }

  columnChoice() {
    return html`<fieldset><legend>${this.t('columns')}</legend>${columnsOf(this.t).map(column => html`<label class="check">
      <input type="checkbox" ?disabled=${column.key === 'sku'} .checked=${this.shown.has(column.key)} @change=${event => this.showColumn(column.key, event.target.checked)}> ${column.label}</label>`)}</fieldset>`;
  }

  showColumn(key, shown) {
    const columns = new Set(this.shown);
    if (shown) columns.add(key);
    else columns.delete(key);
    this.shown = columns;
    keepColumns(columns);
  }

  exports() {
    const address = (table, format) => exportAddress(table, format, this.filters, language());
    return html`<p class="small muted">${this.t(this.filtered ? 'export.filtered' : 'export.all')}</p>
      ${['products', 'findings'].map(table => html`<div class="row spread"><span>${this.t(`export.${table}`)}</span>
        <span class="row">${['xlsx', 'csv'].map(format => html`<a class="button" download href=${address(table, format)}>${format.toUpperCase()}</a>`)}</span></div>`)}`;
  }

  filterRow() {
    const t = this.t;
    const value = name => this.query.get(name) ?? '';
    const words = (kind, values) => values.map(one => [one, t(`${kind}.${one}`)]);
    return html`<search class="filters" aria-label=${t('filters')}>
      ${field('filter-q', t('filter.q'), html`<input id="filter-q" type="search" autocomplete="off" placeholder=${t('filter.qHint')} .value=${followed('filter-q', value('q'))} @input=${this.searchSoon}>`, { wide: true })}
      ${choice('filter-verdict', t('filter.verdict'), value('status') || value('verdict'), words('verdict', [...VERDICTS, 'PENDING']), chosen => this.filterVerdict(chosen))}
      ${choice('filter-entry', t('filter.entry'), value('entry'), this.entries.map(([code, name]) => [code, `${code} ${bilingual(name)}`]), entry => setQuery({ entry }))}
      <details class="more-filters" ?open=${MORE.some(name => this.query.get(name))}><summary>${t('filter.more')}</summary><div class="filters">
      ${choice('filter-basis', t('filter.basis'), value('basis'), words('basis', BASES), basis => setQuery({ basis }))}
      ${field('filter-vendor', t('field.vendor'), html`<input id="filter-vendor" type="search" list="filter-vendors" autocomplete="off" .value=${followed('filter-vendor', value('vendor'))} placeholder=${t('all')}
        @focus=${this.readVendors} @change=${event => setQuery({ vendor: event.target.value.trim() })}><datalist id="filter-vendors">${this.vendors.map(vendor => html`<option value=${vendor}></option>`)}</datalist>`)}
      ${choice('filter-market', t('field.market.status'), value('market'), words('market', MARKETS), market => setQuery({ market }))}
      ${choice('filter-cii', t('filter.cii'), value('usedInCii'), [['true', t('yes')], ['false', t('no')]], usedInCii => setQuery({ usedInCii }))}
      ${choice('filter-remarked', t('filter.remarked'), value('remarked'), [['true', t('remarked.true')], ['false', t('remarked.false')]], remarked => setQuery({ remarked }))}</div></details>
      ${this.filtered ? html`<button class="quiet" @click=${this.clearFilters}>${icon('cross')}${t('filter.clear')}</button>` : nothing}
    </search>`;
  }

  filterVerdict(chosen) {
    return setQuery(chosen === 'PENDING' ? { status: 'PENDING', verdict: null } : { status: null, verdict: chosen });
  }

  clearFilters() {
    return setQuery(Object.fromEntries(PRODUCT_FILTERS.map(name => [name, null])));
  }

  async readVendors() {
    if (this.vendors.length > 0) return;
    this.vendors = Object.keys((await readSummary({ signal: this.signal })).vendors).sort();
  }

  table() {
    const columns = columnsOf(this.t).map(column => ({ ...column, hidden: !this.shown.has(column.key) }));
    return html`<cw-table .label=${this.t('title')} .columns=${columns} .load=${this.load} .reload=${this.first} .empty=${this.empty()}
      sort=${this.query.get('sort') ?? 'SKU'} ?descending=${this.query.get('order') === 'DESC'} @sort=${({ detail }) => setQuery({ sort: detail.sort, order: detail.descending ? 'DESC' : null })}></cw-table>`;
  }

  empty() {
    const t = this.t;
    if (this.filtered) return emptyState('search', t('none.title'), t('none.text'), html`<button @click=${this.clearFilters}>${t('filter.clear')}</button>`);
    if (!has('member')) return emptyState('file', t('empty.title'), t('empty.viewer'));
    return emptyState('file', t('empty.title'), t('empty.text'), html`<div class="row"><a class="button primary" href=${link('inventory', ['import'])}>${icon('upload')}${t('import.action')}</a>
      <a class="button" href=${link('inventory', ['new'])}>${t('new.action')}</a><a class="button" href=${link('try-it')}>${t('page.try-it')}</a></div>`);
  }
}

customElements.define('cw-product-list', ProductList);
