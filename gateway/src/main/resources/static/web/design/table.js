/**
 * A list that is read in pages by cursor: <cw-table>.
 *
 * columns: [{key, label, cell: row => template, sort?: name for the API, number?: boolean, hidden?: boolean}]
 * load: (after, signal) => Promise<{items, next}>, called again when `reload` is given another value
 * label: what the list is, for screen readers
 * empty: template for an empty list
 * sort, descending: shown in the head; the event "sort" {sort, descending} asks to change it
 * The event "loaded" {items, next} tells what was read.
 */
import { LitElement, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from './icons.js';
import { problemMessage } from './messages.js';
import { translator } from '../app/texts.js';

const t = translator('app');

class Table extends LitElement {
  static properties = {
    columns: { attribute: false },
    load: { attribute: false },
    reload: { attribute: false },
    rowKey: { attribute: false },
    label: {},
    empty: { attribute: false },
    sort: {},
    descending: { type: Boolean },
    items: { state: true },
    next: { state: true },
    failure: { state: true },
    waiting: { state: true },
  };

  constructor() {
    super();
    this.columns = [];
    this.items = null;
    this.next = null;
    this.failure = null;
    this.waiting = false;
    this.rowKey = (row, index) => row.id ?? row.sku ?? index;
    this.reading = null;
    this.asked = null;
  }

  createRenderRoot() {
    return this;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.reading?.abort();
  }

  willUpdate(changed) {
    if (changed.has('reload') || (changed.has('load') && this.items === null && !this.waiting)) this.read(null);
  }

  /** Reads the first page again; what is shown stays until it has come. */
  refresh() {
    return this.read(null);
  }

  async read(after) {
    this.reading?.abort();
    const reading = new AbortController();
    this.reading = reading;
    this.waiting = true;
    this.failure = null;
    this.asked = after;
    try {
      const page = await this.load(after, reading.signal);
      if (reading.signal.aborted) return;
      this.items = after ? [...this.items, ...page.items] : page.items;
      this.next = page.next ?? null;
      this.dispatchEvent(new CustomEvent('loaded', { detail: { items: this.items, next: this.next } }));
    } catch (failure) {
      if (failure.name !== 'AbortError') this.failure = failure;
    } finally {
      if (this.reading === reading) this.waiting = false;
    }
  }

  /** What was read stays while more cannot be read; a list that cannot be read from its beginning shows nothing old. */
  render() {
    if (this.failure && !this.asked) return html`<div class="stack">${problemMessage(this.failure)}<div>${this.retry()}</div></div>`;
    if (this.items === null) return html`<p class="waiting" role="status">${t('reading')}</p>`;
    if (this.items.length === 0) return this.empty ?? nothing;
    const columns = this.columns.filter(column => !column.hidden);
    return html`<div class="table-frame as-cards" tabindex="0" role="region" aria-label=${this.label}>
        <table aria-busy=${this.waiting}>
          <thead><tr>${columns.map(column => this.head(column))}</tr></thead>
          <tbody>${repeat(this.items, this.rowKey, row => html`<tr>${columns.map(column => html`<td data-label=${column.label} class=${column.number ? 'number' : nothing}><div class="cell">${column.cell(row)}</div></td>`)}</tr>`)}</tbody>
        </table>
      </div>
      ${this.failure ? html`<div class="table-problem">${problemMessage(this.failure)}</div>` : nothing}
      <div class="row spread no-print table-foot">
        <span class="muted small" role="status">${t(this.next ? 'list.more' : 'list.all', { count: this.items.length })}</span>
        ${this.failure ? this.retry() : this.next ? html`<button @click=${() => this.read(this.next)} ?disabled=${this.waiting}>${t('list.next')}</button>` : nothing}
      </div>`;
  }

  retry() {
    return html`<button @click=${() => this.read(this.asked)}>${t('retry')}</button>`;
  }

  head(column) {
    const sorted = column.sort && column.sort === this.sort;
    return html`<th scope="col" class=${column.number ? 'number' : nothing} aria-sort=${sorted ? (this.descending ? 'descending' : 'ascending') : nothing}>
      ${column.sort ? html`<button @click=${() => this.askToSort(column, sorted)}>${column.label}${sorted ? icon(this.descending ? 'down' : 'up') : nothing}</button>` : column.label}</th>`;
  }

  askToSort(column, sorted) {
    this.dispatchEvent(new CustomEvent('sort', { detail: { sort: column.sort, descending: sorted ? !this.descending : false } }));
  }
}

customElements.define('cw-table', Table);
