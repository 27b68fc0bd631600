/** A word of ours that explains itself where it stands: on hover, focus or click; Esc closes it. <cw-term>. */
import { html } from 'lit';
import { translator } from '../core/texts.js';
import { BaseElement } from './base-element.js';

const t = translator('app');
let count = 0;

class Term extends BaseElement {
  static properties = { name: {}, words: {} };

  constructor() {
    super();
    this.name = '';
    this.words = '';
    this.place = `term-${(count += 1)}`;
    this.addEventListener('mouseenter', () => this.open());
    this.addEventListener('mouseleave', () => this.close());
    this.addEventListener('focusout', () => this.explanation.hidePopover());
    this.closeByEsc = event => event.key === 'Escape' && this.explanation.matches(':popover-open') && this.dismiss(event);
  }

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener('keydown', this.closeByEsc, { capture: true });
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.closeByEsc, { capture: true });
  }

  get explanation() {
    return this.querySelector('[popover]');
  }

  open() {
    if (!this.explanation.matches(':popover-open')) this.explanation.showPopover({ source: this.querySelector('button') });
  }

  /** Who reads it by keyboard keeps it while the mouse goes elsewhere. */
  close() {
    if (!this.contains(document.activeElement)) this.explanation.hidePopover();
  }

  /** A dialog around it stays open. */
  dismiss(event) {
    event.preventDefault();
    event.stopPropagation();
    this.explanation.hidePopover();
  }

  render() {
    return html`<button type="button" class="term" aria-describedby=${this.place}
      @click=${this.open} @focus=${this.open}>${this.words}</button
      ><span id=${this.place} popover="manual" role="tooltip" class="anchored term-text">${t(`term.${this.name}`)}</span>`;
  }
}

customElements.define('cw-term', Term);

/**
 * @param {'entry' | 'edition' | 'cii' | 'basis' | 'vouched'} name
 * @param {string} words that are explained
 */
export const term = (name, words) => html`<cw-term .name=${name} .words=${words}></cw-term>`;
