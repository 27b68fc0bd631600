/** What every page has: its texts, its place in the address, and one way to load and to show what went wrong. */
import { html } from 'lit';
import { arriving } from '../core/arrivals.js';
import { translator } from '../core/texts.js';
import { BaseElement } from '../design/base-element.js';
import { pageHead, problemMessage } from '../design/messages.js';

export class Page extends BaseElement {
  static properties = {
    path: { attribute: false },
    query: { attribute: false },
    problem: { state: true },
    busy: { state: true },
  };

  #running = 0;
  #visits = 0;

  /** @param {string} folder of the page, whose texts `this.t` reads */
  constructor(folder) {
    super();
    this.t = translator(folder);
    this.path = [];
    this.query = new URLSearchParams();
    this.problem = null;
    this.busy = false;
  }

  connectedCallback() {
    super.connectedCallback();
    this.left = new AbortController();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.left.abort();
  }

  /** The router calls this for a new place and waits for it; changes and live events call it to have the same place read again. */
  arrive() {
    return arriving(async () => {
      await this.readPlace();
      await this.updateComplete;
    });
  }

  /** Reads what the place in the address needs; called by `arrive` alone. */
  async readPlace() {}

  /** Waits until the lists of the place show what they have read. */
  listsRead() {
    return Promise.all(
      [...this.querySelectorAll('cw-table')].map(async table => {
        await table.updateComplete;
        await table.whenRead;
        await table.updateComplete;
      }),
    );
  }

  /** Reads and then shows a place; when another was asked for meanwhile, neither what was read nor a failure counts. */
  async latest(read, show) {
    const visit = (this.#visits += 1);
    try {
      const result = await read();
      if (visit === this.#visits) await show(result);
    } catch (failure) {
      if (visit === this.#visits) throw failure;
    }
  }

  /** Title of the browser tab; the page's <h1> by default. */
  get title() {
    return this.t('title');
  }

  /** Ends when the page is left: for requests and event streams. */
  get signal() {
    return this.left?.signal;
  }

  /** Runs a task that may fail; the failure is shown above the page. @returns what the task returns, undefined if it failed */
  async run(task) {
    this.#running += 1;
    this.busy = true;
    this.problem = null;
    try {
      return await task();
    } catch (failure) {
      if (failure.name !== 'AbortError') this.problem = failure;
      return undefined;
    } finally {
      this.#running -= 1;
      this.busy = this.#running > 0;
    }
  }

  render() {
    return html`<div class="stack">${this.problem ? problemMessage(this.problem) : ''}${this.content()}</div>`;
  }

  notDrawn(failure) {
    return html`<div class="stack">${pageHead(this.t('title'))}${problemMessage(failure)}</div>`;
  }

  /** @returns the template of the page, beginning with pageHead(…) */
  content() {
    return '';
  }
}
