/** The bell in the head: the way to the inbox, with the number of what the person has not read. */
import { html, nothing } from 'lit';
import { countInbox } from '../api/inbox.js';
import { followArrivals } from '../core/arrivals.js';
import { soon } from '../core/live.js';
import { link } from '../core/router.js';
import { translator } from '../core/texts.js';
import { BaseElement } from '../design/base-element.js';
import { icon } from '../design/icons.js';

const PAUSE_MS = 500;
const AGAIN_MS = 60_000;

class Bell extends BaseElement {
  static properties = { counted: { state: true } };

  constructor() {
    super();
    this.t = translator('app');
    this.counted = { unread: 0, more: false };
  }

  /** Counts whenever a place was read again, and every minute while the page is seen. */
  connectedCallback() {
    super.connectedCallback();
    this.left = new AbortController();
    this.unfollow = followArrivals(soon(() => this.count(), PAUSE_MS, this.left.signal));
    this.timer = setInterval(() => {
      if (!document.hidden) this.count();
    }, AGAIN_MS);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.left.abort();
    this.unfollow();
    clearInterval(this.timer);
  }

  async count() {
    this.counted = await countInbox({ signal: this.left.signal }).catch(() => this.counted);
  }

  render() {
    const { unread, more } = this.counted;
    const words = unread ? this.t('inbox.unread', { count: unread }) : this.t('page.inbox');
    return html`<a class="button quiet app-bell-link" href=${link('inbox')} aria-label=${words} title=${words}>${icon('bell')}
      ${unread ? html`<span class="app-bell-count" aria-hidden="true">${more ? `${unread}+` : unread}</span>` : nothing}</a>`;
  }
}

customElements.define('cw-bell', Bell);
