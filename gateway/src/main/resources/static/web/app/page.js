/** What every page has: its texts, its place in the address, and one way to load and to show what went wrong. */
import { LitElement, html } from 'lit';
import { translator } from './texts.js';
import { problemMessage } from '../design/messages.js';

export class Page extends LitElement {
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
    this.onLanguage = () => this.requestUpdate();
  }

  /** Pages are styled by the sheets of the document. */
  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.left = new AbortController();
    window.addEventListener('certwatch-language', this.onLanguage);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.left.abort();
    window.removeEventListener('certwatch-language', this.onLanguage);
  }

  /** The router calls this before it shows a place, and waits for it: read what the place needs. */
  async arrive() {}

  /** Reads and then shows a place; when another was asked for meanwhile, neither what was read nor a failure counts. */
  async latest(read, show) {
    const visit = this.#visits += 1;
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

  /** @returns the template of the page, beginning with pageHead(…) */
  content() {
    return '';
  }
}
