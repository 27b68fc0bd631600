/** Obligations: as a list, by month, by vendor; and one with its history and what can be done. */
import { html, nothing } from 'lit';
import { listen, soon } from '../../core/live.js';
import { Page } from '../../app/page.js';
import { readVendorNames } from '../../app/vendor-name.js';
import { language } from '../../core/preferences.js';
import { link } from '../../core/router.js';
import { has } from '../../core/session.js';
import { listEntryNames } from '../../api/entries.js';
import { exportAddress } from '../../api/obligations.js';
import { readSummary } from '../../api/summary.js';
import '../../app/saved-views.js';
import { icon } from '../../design/icons.js';
import { pageHead } from '../../design/messages.js';
import { chosenActions, exportOf } from './chosen.js';
import { detailView, readDetail } from './detail.js';
import { filterBar, filtersOf, orderOf } from './filters.js';
import { obligationTable } from './list.js';
import { monthsView } from './months.js';
import { vendorsView } from './vendors.js';
import '../../design/table.js';

const VIEWS = ['list', 'months', 'vendors'];

class ObligationsPage extends Page {
  static properties = {
    summary: { state: true },
    entries: { state: true },
    detail: { state: true },
    opened: { state: true },
  };

  constructor() {
    super('obligations');
    this.summary = null;
    this.entries = new Map();
    this.detail = null;
    this.opened = new Set();
  }

  connectedCallback() {
    super.connectedCallback();
    listen(
      'obligations',
      soon(() => this.run(() => this.arrive()), 800, this.signal),
      this.signal,
    );
  }

  readPlace() {
    const {
      signal,
      path: [id],
    } = this;
    if (this.detail?.held.value.id !== id) this.detail = null;
    return this.latest(
      async () => {
        if (id) return { detail: await readDetail(id, signal) };
        const [summary, entries] = await Promise.all([readSummary({ signal }), listEntryNames(), readVendorNames()]);
        return { summary, entries: new Map(entries) };
      },
      read => Object.assign(this, read),
    );
  }

  open(month, isOpen) {
    const opened = new Set(this.opened);
    if (isOpen) opened.add(month);
    else opened.delete(month);
    this.opened = opened;
  }

  get view() {
    const view = this.query.get('view');
    return VIEWS.includes(view) ? view : VIEWS[0];
  }

  get title() {
    return this.detail ? this.t('detail.title', { sku: this.detail.held.value.sku }) : this.t('title');
  }

  content() {
    if (this.path[0])
      return this.detail
        ? detailView(this, this.detail)
        : pageHead(this.t('title'), {
            actions: this.problem ? html`<a class="button" href=${link('obligations')}>${this.t('list.back')}</a>` : nothing,
          });
    const filters = filtersOf(this.query);
    return html`${pageHead(this.t('title'), {
      lead: this.t('lead'),
      actions: html`<cw-saved-views listing="OBLIGATIONS" page="obligations" 
            .parameters=${{ ...filters, ...orderOf(this.query) }}></cw-saved-views>
        ${['xlsx', 'csv'].map(
          format => html`<a class="button" download
          href=${exportAddress(format, filters, language())}>${icon('download')}${this.t(`format.${format}`)}</a>`,
        )}`,
    })}
      <nav class="tabs" aria-label=${this.t('views')}>${VIEWS.map(
        view => html`<a href=${link('obligations', [], { ...Object.fromEntries(this.query), view: view === 'list' ? null : view })}
        aria-current=${view === this.view ? 'page' : nothing}>${this.t(`view.${view}`)}</a>`,
      )}</nav>
      ${this.view !== 'list' ? nothing : filterBar(this.t, this.query, { summary: this.summary, entries: this.entries })}
      ${this.body(filters)}`;
  }

  body(filters) {
    if (this.view === 'months')
      return this.summary
        ? monthsView(this.t, this.summary, { opened: this.opened, open: (key, isOpen) => this.open(key, isOpen) })
        : nothing;
    if (this.view === 'vendors') return this.summary ? vendorsView(this.t, this.summary) : nothing;
    return obligationTable(this.t, filters, {
      actions: has('member') ? chosenActions(this) : rows => exportOf(this, rows),
      order: orderOf(this.query),
    });
  }
}

customElements.define('cw-obligations-page', ObligationsPage);
