/** Short messages at the edge of the page, read aloud by screen readers: what was done, what has just happened. */
import { html } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { message } from './messages.js';
import { BaseElement } from './base-element.js';

const SHOWN_MS = 6000;
const UNDO_MS = 20_000;

class Toasts extends BaseElement {
  static properties = { shown: { state: true } };

  constructor() {
    super();
    this.shown = [];
    this.last = 0;
  }

  connectedCallback() {
    super.connectedCallback();
    window.addEventListener('certwatch-toast', ({ detail }) => this.add(detail));
  }

  add(detail) {
    const toast = { ...detail, id: (this.last += 1) };
    this.shown = [...this.shown, toast].slice(-4);
    setTimeout(() => {
      this.shown = this.shown.filter(other => other !== toast);
    }, detail.milliseconds ?? SHOWN_MS);
  }

  render() {
    return html`<div class="toasts" role="status" aria-live="polite">${repeat(
      this.shown,
      toast => toast.id,
      toast => message(toast.tone, toast.title, ...toast.content),
    )}</div>`;
  }
}

customElements.define('cw-toasts', Toasts);

/** @param {'success' | 'info' | 'warning'} tone; content may be templates, such as a link */
export function toast(tone, title, ...content) {
  window.dispatchEvent(new CustomEvent('certwatch-toast', { detail: { tone, title, content } }));
}

/**
 * Says what was done with a button that takes it back, for a while.
 *
 * @param {{title: string, content?: unknown[], action: string, undo: () => Promise<unknown>}} done
 */
export function toastWithUndo(tone, { title, content = [], action, undo }) {
  let isAsked = false;
  const take = event => {
    event.target.disabled = true;
    if (!isAsked) undo();
    isAsked = true;
  };
  const button = html`<div><button type="button" @click=${take}>${action}</button></div>`;
  window.dispatchEvent(
    new CustomEvent('certwatch-toast', { detail: { tone, title, content: [...content, button], milliseconds: UNDO_MS } }),
  );
}
