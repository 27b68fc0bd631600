/**
 * A list that is read in pages by cursor: <cw-table>.
 *
 * columns: [{key, label, cell: row => template, sort?: name for the API, number?: boolean, size?: 'wide' | 'whole', hidden?: boolean}]
 * load: (after, signal) => Promise<{items, next}>
 * of: what is listed, such as the filters; another value is another list. A list is read again by itself when its place is read again.
 * label: what the list is, for screen readers
 * empty: template for an empty list
 * sort, descending: shown in the head; the event "sort" {sort, descending} asks to change it
 * actions: (rows, clear) => template of what can be done with the ticked rows; without it no row can be ticked
 * weigh: row => how many things a row stands for, where it is more than one
 * rowName: row => what a row is called, for the box that ticks it
 * opens: whether a click on a row, or Enter, follows the first link in it; j and k go from row to row, x ticks one
 * count: signal => Promise<{count, exact}>: how many rows there are, asked if not all are read at once
 * dense: whether a row is one line, unless the person wants rows with all of their text
 * The event "loaded" {items, next} tells what was read.
 */
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from './icons.js';
import { BaseElement } from './base-element.js';
import { problemMessage } from './messages.js';
import { RowChoice } from './row-choice.js';
import { choiceBar } from './choice-bar.js';
import { actOnKey, openRow } from './row-keys.js';
import { tableFrame } from './table-frame.js';
import { arrivalNow, followArrivals } from '../core/arrivals.js';
import { areRowsRoomy, keepRowsRoomy } from '../core/preferences.js';
import { keepRows, rowsKept } from '../core/rows-kept.js';
import { translator } from '../core/texts.js';

const t = translator('app');

class Table extends BaseElement {
  static properties = {
    columns: { attribute: false },
    load: { attribute: false },
    of: { attribute: false },
    rowKey: { attribute: false },
    actions: { attribute: false },
    rowName: { attribute: false },
    weigh: { attribute: false },
    opens: { type: Boolean },
    count: { attribute: false },
    dense: { type: Boolean },
    total: { state: true },
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
    this.actions = null;
    this.rowName = (row, index) => String(this.rowKey(row, index));
    this.weigh = () => 1;
    this.opens = false;
    this.count = null;
    this.dense = false;
    this.total = null;
    this.choice = new RowChoice((row, index) => this.rowKey(row, index));
    this.pressed = event => actOnKey(this, event);
    this.reading = null;
    this.asked = null;
    this.readIn = 0;
    this.whenRead = Promise.resolve();
  }

  connectedCallback() {
    super.connectedCallback();
    this.unfollow = followArrivals(arrival => {
      if (arrival > this.readIn) this.refresh();
    });
    document.addEventListener('keydown', this.pressed);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.unfollow();
    document.removeEventListener('keydown', this.pressed);
    this.reading?.abort();
  }

  willUpdate(changed) {
    if (changed.has('of')) this.choice.clear();
    if (changed.has('of') && this.items !== null) this.read(null);
    else if (changed.has('load') && this.items === null && !this.waiting) this.read(null, { least: rowsKept(this.label) });
  }

  /** Reads the rows again that are shown; they stay until the new ones have come. */
  refresh() {
    return this.read(null, { least: this.items?.length ?? 0 });
  }

  /** @param {{least?: number}} options how many rows to read at least, as far as there are so many */
  read(after, { least = 0 } = {}) {
    this.whenRead = this.readRows(after, least);
    return this.whenRead;
  }

  async readRows(after, least) {
    this.reading?.abort();
    const reading = new AbortController();
    this.reading = reading;
    this.counting = after === null ? null : this.counting;
    this.waiting = true;
    this.failure = null;
    this.asked = after;
    if (after === null) this.readIn = arrivalNow();
    try {
      let { items, next = null } = await this.load(after, reading.signal);
      while (next && items.length < least) {
        const more = await this.load(next, reading.signal);
        items = [...items, ...more.items];
        next = more.next ?? null;
      }
      if (reading.signal.aborted) return;
      this.items = after ? [...this.items, ...items] : items;
      this.next = next;
      this.choice.keepOnly(this.items);
      this.countRows(reading.signal);
      keepRows(this.label, this.items.length);
      this.dispatchEvent(new CustomEvent('loaded', { detail: { items: this.items, next: this.next } }));
    } catch (failure) {
      if (failure.name !== 'AbortError') this.failure = failure;
    } finally {
      if (this.reading === reading) this.waiting = false;
    }
  }

  /** A list that is read to its end counts itself; without an answer, nothing is said of the others. */
  async countRows(signal) {
    if (this.counting) return;
    this.total = this.next === null ? { count: this.items.length, exact: true } : null;
    if (this.total !== null || this.count === null) return;
    this.counting = this.count(signal).catch(() => null);
    const total = await this.counting;
    if (!signal.aborted) this.total = total;
  }

  /** What was read stays while more cannot be read; a list that cannot be read from its beginning shows nothing old. */
  render() {
    if (this.failure && !this.asked) return html`<div class="stack">${problemMessage(this.failure)}<div>${this.retry()}</div></div>`;
    if (this.items === null) return html`<p class="waiting" role="status">${t('reading')}</p>`;
    if (this.items.length === 0) return this.empty ?? nothing;
    const columns = this.columns.filter(column => !column.hidden);
    this.classList.toggle('compact', this.dense && !areRowsRoomy());
    return html`${this.dense ? this.density() : nothing}${tableFrame(
      this.label,
      html`<table aria-busy=${this.waiting} class=${this.opens ? 'opens' : nothing}>
          <thead><tr>${this.actions ? this.tickAll() : nothing}${columns.map(column => this.head(column))}</tr></thead>
          <tbody>${repeat(this.items, this.rowKey, (row, index) => this.row(columns, row, index))}</tbody>
        </table>`,
    )}
      ${this.failure ? html`<div class="table-problem">${problemMessage(this.failure)}</div>` : nothing}
      <div class="row spread no-print table-foot">
        <span class="muted small" role="status">${this.extent()}</span>
        ${
          this.failure
            ? this.retry()
            : this.next
              ? html`<button @click=${() => this.read(this.next)} ?disabled=${this.waiting}>${t('list.next')}</button>`
              : nothing
        }
      </div>
      ${
        this.actions ? choiceBar(this.choice.of(this.items), this.actions, { clear: () => this.clearChoice(), weigh: this.weigh }) : nothing
      }`;
  }

  /** Which rows are shown, and of how many. */
  extent() {
    const to = this.items.length;
    if (!this.next) return t('list.all', { count: to });
    if (this.total === null) return t('list.more', { count: to });
    return t(this.total.exact ? 'list.of' : 'list.ofMore', { to, count: this.total.count });
  }

  density() {
    const roomy = areRowsRoomy();
    const change = () => {
      keepRowsRoomy(!roomy);
      this.requestUpdate();
    };
    return html`<div class="row spread no-print table-bar"><span class="muted small">${this.extent()}</span>
      <button class="quiet small" aria-pressed=${roomy} @click=${change}>${icon('list')}${t('list.roomy')}</button></div>`;
  }

  row(columns, row, index) {
    const chosen = this.actions !== null && this.choice.has(row, index);
    return html`<tr tabindex=${this.opens ? '-1' : nothing} class=${chosen ? 'chosen' : nothing}
        @click=${event => this.opens && openRow(event)}>${this.actions ? this.tick(row, index, chosen) : nothing}${columns.map(
          column =>
            html`<td data-label=${column.label} class=${classOf(column)}><div
                class="cell">${column.cell(row)}</div></td>`,
        )}</tr>`;
  }

  tick(row, index, chosen) {
    return html`<td class="tick"><label><input type="checkbox" .checked=${live(chosen)}
        aria-label=${t('choice.row', { row: this.rowName(row, index) })}
        @click=${event => this.toggle(index, { through: event.shiftKey })}></label></td>`;
  }

  tickAll() {
    const count = this.choice.of(this.items).length;
    const all = count === this.items.length;
    return html`<th scope="col" class="tick"><label><input type="checkbox" .checked=${live(all)} .indeterminate=${live(count > 0 && !all)}
        aria-label=${t('choice.all')} @click=${() => this.chooseAll(!all)}></label></th>`;
  }

  /** @param {{through?: boolean}} options as of RowChoice */
  toggle(index, options) {
    this.choice.toggle(this.items, index, options);
    this.requestUpdate();
  }

  chooseAll(chosen) {
    this.choice.setAll(this.items, chosen);
    this.requestUpdate();
  }

  clearChoice() {
    this.choice.clear();
    this.requestUpdate();
  }

  retry() {
    return html`<button @click=${() => this.read(this.asked)}>${t('retry')}</button>`;
  }

  head(column) {
    const sorted = column.sort && column.sort === this.sort;
    return html`<th scope="col" class=${classOf(column)}
        aria-sort=${sorted ? (this.descending ? 'descending' : 'ascending') : nothing}>
      ${
        column.sort
          ? html`<button @click=${() => this.askToSort(column, sorted)}>${column.label}${
              sorted ? icon(this.descending ? 'down' : 'up') : nothing
            }</button>`
          : column.label
      }</th>`;
  }

  askToSort(column, sorted) {
    this.dispatchEvent(new CustomEvent('sort', { detail: { sort: column.sort, descending: sorted ? !this.descending : false } }));
  }
}

const classOf = ({ number, size }) => [number ? 'number' : '', size ?? ''].join(' ').trim() || nothing;

customElements.define('cw-table', Table);
