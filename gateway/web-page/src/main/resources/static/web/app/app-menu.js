/** The menu: pages with what waits in them, groups that fold, and a narrow form that shows only the icons. */
import { html, nothing } from 'lit';
import { readSummary } from '../api/summary.js';
import { followArrivals } from '../core/arrivals.js';
import { soon } from '../core/live.js';
import { isFolded, isMenuNarrow, keepFolded, keepMenuNarrow } from '../core/preferences.js';
import { link } from '../core/router.js';
import { has } from '../core/session.js';
import { translator } from '../core/texts.js';
import { BaseElement } from '../design/base-element.js';
import { icon } from '../design/icons.js';
import { markedFor, MENU } from './menu.js';

const PAUSE_MS = 500;
const MOST = 999;
const COUNTED = {
  review: summary => sum(summary.reviews),
  obligations: ({ obligations }) => (obligations.OPEN ?? 0) + (obligations.IN_PROGRESS ?? 0),
};

class AppMenu extends BaseElement {
  static properties = { current: { attribute: false }, waiting: { state: true }, narrow: { state: true } };

  constructor() {
    super();
    this.t = translator('app');
    this.current = undefined;
    this.waiting = {};
    this.narrow = isMenuNarrow();
  }

  connectedCallback() {
    super.connectedCallback();
    this.left = new AbortController();
    if (!has('member', 'viewer')) return;
    const countSoon = soon(() => this.count(), PAUSE_MS, this.left.signal);
    this.unfollow = followArrivals(countSoon);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.left.abort();
    this.unfollow?.();
  }

  /** Counts again whenever a place was read again: what a person or an event changed is counted then. */
  async count() {
    const summary = await readSummary({ signal: this.left.signal }).catch(() => null);
    this.waiting = summary === null ? {} : Object.fromEntries(Object.entries(COUNTED).map(([page, of]) => [page, of(summary)]));
  }

  render() {
    const { t, narrow } = this;
    return html`<nav aria-label=${t('menu')} class=${narrow ? 'narrow' : ''}>
      ${MENU.map(group => this.group({ ...group, pages: group.pages.filter(page => has(...page.roles)) }))}
      <button class="quiet app-menu-narrow" aria-pressed=${narrow} title=${t(narrow ? 'menu.widen' : 'menu.narrow')}
          @click=${this.toggleNarrow}>${icon(narrow ? 'right' : 'left')}<span class="label">${t('menu.narrow')}</span></button>
    </nav>`;
  }

  toggleNarrow() {
    this.narrow = !this.narrow;
    keepMenuNarrow(this.narrow);
  }

  group({ group, folds, icon: drawn, pages }) {
    if (pages.length === 0) return nothing;
    const title = this.t(`menu.${group}`);
    const list = html`<ul>${pages.map(page => this.entry(page))}</ul>`;
    if (!folds) return html`<div><h2>${title}</h2>${list}</div>`;
    return html`<details ?open=${this.isOpen(group, pages)} @toggle=${event => this.fold(group, event.target.open)}>
      <summary title=${title}>${icon(drawn)}<span class="label">${title}</span></summary>${list}</details>`;
  }

  /** A group that holds the shown page is open, and so are all of somebody who has no daily work besides. */
  isOpen(group, pages) {
    return pages.some(page => page.name === markedFor(this.current)) || !isFolded(group, has('member', 'viewer'));
  }

  fold(group, open) {
    if (open !== !isFolded(group, has('member', 'viewer'))) keepFolded(group, !open);
  }

  entry({ name, icon: drawn }) {
    const words = this.t(`page.${name}`);
    const waits = this.waiting[name] ?? 0;
    const told = waits > 0 ? this.t(`menu.waits.${name}`, { count: waits }) : '';
    return html`<li><a href=${link(name)} aria-current=${markedFor(this.current) === name ? 'page' : nothing}
        title=${this.narrow ? [words, told].filter(Boolean).join(this.t('list.enumerated')) : told || nothing}>
      ${drawn ? icon(drawn) : nothing}<span class="label">${words}</span>
      ${waits > 0 ? html`<span class="app-menu-count" aria-hidden="true">${waits > MOST ? `${MOST}+` : waits}</span>` : nothing}</a></li>`;
  }
}

const sum = counts => Object.values(counts).reduce((total, value) => total + value, 0);

customElements.define('cw-app-menu', AppMenu);
