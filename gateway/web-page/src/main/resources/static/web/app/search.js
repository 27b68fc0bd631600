/** The search over everything: Ctrl+K or a slash opens it, arrows choose, Enter opens what is chosen, Escape closes. */
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { language } from '../core/preferences.js';
import { ownKey } from '../core/session.js';
import { loadTexts, textsOf, translator } from '../core/texts.js';
import { BaseElement } from '../design/base-element.js';
import { icon } from '../design/icons.js';
import { problemMessage } from '../design/messages.js';
import { findPlaces } from './search-places.js';
import { KINDS, optionContent, sources } from './search-sources.js';

const PAUSE_MS = 120;
const SLOW_MS = 1500;
const MOST_RECENT = 6;
const TYPING = 'input, textarea, select, [contenteditable]';

class Search extends BaseElement {
  static properties = {
    typed: { state: true },
    found: { state: true },
    failures: { state: true },
    waits: { state: true },
    isSlow: { state: true },
    chosen: { state: true },
  };

  constructor() {
    super();
    this.t = translator('app');
    this.asked = new AbortController();
    this.clear();
  }

  clear() {
    this.asked.abort();
    clearTimeout(this.pause);
    this.typed = '';
    this.found = new Map();
    this.failures = [];
    this.waits = 0;
    this.isSlow = false;
    this.chosen = 0;
  }

  connectedCallback() {
    super.connectedCallback();
    this.left = new AbortController();
    document.addEventListener('keydown', event => this.onKeyOfPage(event), { signal: this.left.signal });
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.left.abort();
    this.clear();
  }

  onKeyOfPage(event) {
    if (event.defaultPrevented || event.isComposing || event.altKey) return;
    const isCommand = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'k';
    const isSlash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.target.closest?.(TYPING);
    if ((!isCommand && !isSlash) || document.querySelector('dialog[open]')) return;
    event.preventDefault();
    this.open();
  }

  get dialog() {
    return this.querySelector('dialog');
  }

  open() {
    this.clear();
    this.querySelector('input').value = '';
    this.dialog.showModal();
    const other = language() === 'zh' ? 'en' : 'zh';
    loadTexts('app', other).then(
      () => this.requestUpdate(),
      () => {}, // pages are found in the language of the page alone
    );
  }

  onInput(event) {
    this.typed = event.target.value.trim();
    this.chosen = 0;
    this.asked.abort();
    clearTimeout(this.pause);
    if (this.typed === '') {
      this.clear();
      return;
    }
    this.waits = sources().length;
    this.pause = setTimeout(() => this.ask(this.typed), PAUSE_MS);
  }

  /** What was found before stays until its source has answered anew. */
  async ask(typed) {
    const asked = new AbortController();
    this.asked = asked;
    this.failures = [];
    this.isSlow = false;
    const asking = sources();
    this.waits = asking.length;
    const slow = setTimeout(() => {
      this.isSlow = this.waits > 0 && !asked.signal.aborted;
    }, SLOW_MS);
    await Promise.all(asking.map(source => this.askSource(source, typed, asked.signal)));
    clearTimeout(slow);
    if (!asked.signal.aborted) this.isSlow = false;
  }

  async askSource(source, typed, signal) {
    let options = [];
    let failure = null;
    try {
      options = await source.find(typed, { signal });
    } catch (thrown) {
      failure = thrown;
    }
    if (signal.aborted) return;
    this.waits -= 1;
    if (failure) this.failures = [...this.failures, failure];
    this.found = new Map(this.found).set(source.name, options);
  }

  /** @returns {[string, object[]][]} kinds that have options; without a text what was opened before, then where one can go */
  groups() {
    const words = place => ({ ...place, words: this.t(place.key), aside: '', badge: nothing });
    const places = findPlaces(this.typed).map(words);
    const options = [...(this.typed === '' ? [] : [...this.found.values()].flat()), ...places];
    const groups = this.orderKinds(places).map(kind => [kind, options.filter(option => option.kind === kind)]);
    const recent = this.typed === '' ? recentOptions().map(option => ({ ...option, kind: 'recent' })) : [];
    return [['recent', recent], ...groups].filter(([, found]) => found.length > 0);
  }

  /** Pages come first if the name of one begins as typed. */
  orderKinds(places) {
    const typed = this.typed.toLowerCase();
    const isNamed = places.some(({ key }) => textsOf('app', key).some(text => text.toLowerCase().startsWith(typed)));
    return this.typed !== '' && isNamed ? ['pages', 'actions', ...KINDS.filter(kind => kind !== 'pages' && kind !== 'actions')] : KINDS;
  }

  onKey(event, count) {
    if (event.isComposing) return;
    const steps = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key in steps && count > 0) {
      event.preventDefault();
      this.chosen = (this.chosen + steps[event.key] + count) % count;
      this.updateComplete.then(() => this.option()?.scrollIntoView({ block: 'nearest' }));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const { ctrlKey, metaKey } = event;
      this.option()?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey, metaKey }));
    }
  }

  option() {
    return this.querySelector('[role=option][aria-selected=true]');
  }

  /** With Ctrl or another button the place opens in a window of its own, and the search stays. */
  onChoose(event, option) {
    keepRecent(option);
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    this.dialog.close();
  }

  render() {
    const groups = this.groups();
    const count = groups.reduce((sum, [, options]) => sum + options.length, 0);
    const chosen = Math.min(this.chosen, count - 1);
    return html`<button class="search-open" aria-label=${this.t('search')} aria-keyshortcuts="Control+K /" @click=${this.open}>
        ${icon('search')}<span class="label" aria-hidden="true">${this.t('search')}</span><kbd aria-hidden="true">Ctrl K</kbd></button>
      <dialog class="search" aria-label=${this.t('search')} @close=${() => this.clear()}>
        <div class="search-field">${icon('search')}<input type="text" role="combobox" autocomplete="off" spellcheck="false"
          maxlength="200" enterkeyhint="go" autofocus aria-label=${this.t('search.label')} aria-autocomplete="list"
          aria-controls="search-found" aria-expanded=${count > 0} aria-activedescendant=${count > 0 ? `search-${chosen}` : nothing}
          placeholder=${this.t('search.placeholder')} @input=${this.onInput}
          @keydown=${event => this.onKey(event, count)}>
          <button class="quiet" @click=${() => this.dialog.close()} aria-label=${this.t('close')}>${icon('cross')}</button></div>
        ${this.failures.length > 0 ? problemMessage(this.failures[0]) : nothing}
        <div id="search-found" role="listbox" aria-label=${this.t('search.found')} aria-busy=${this.waits > 0}>${this.list(groups, chosen)}
        </div>
        <p class="search-status muted small" role="status">${this.status(groups)}</p>
        <p class="search-keys muted small" aria-hidden="true">${this.t('search.keys')}</p>
      </dialog>`;
  }

  list(groups, chosen) {
    let number = -1;
    return groups.map(
      ([kind, options]) => html`<div role="group" aria-labelledby="search-kind-${kind}">
      <div class="search-kind" id="search-kind-${kind}" role="presentation">${this.t(`search.kind.${kind}`)}</div>
      ${repeat(
        options,
        option => option.href,
        option => {
          number += 1;
          return html`<a role="option" id="search-${number}" tabindex="-1" href=${option.href} aria-selected=${number === chosen}
            @click=${event => this.onChoose(event, option)}>${optionContent(option)}</a>`;
        },
      )}</div>`,
    );
  }

  /** The link to all products is none of what was found. */
  status(groups) {
    const count = groups.reduce((sum, [, options]) => sum + options.filter(option => !option.isToAll).length, 0);
    if (this.isSlow) return this.t('search.slow');
    if (this.typed === '' || this.waits > 0) return '';
    return count > 0 || this.failures.length > 0 ? this.t('search.count', { count }) : this.t('search.none', { typed: this.typed });
  }
}

/** What was opened before in this window, by this person in this company; it ends with the window. */
function recentOptions() {
  try {
    return JSON.parse(sessionStorage.getItem(ownKey('search'))) ?? [];
  } catch {
    return [];
  }
}

function keepRecent({ href, words, aside }) {
  const others = recentOptions().filter(option => option.href !== href);
  sessionStorage.setItem(ownKey('search'), JSON.stringify([{ href, words, aside }, ...others].slice(0, MOST_RECENT)));
}

customElements.define('cw-search', Search);
