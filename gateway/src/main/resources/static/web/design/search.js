/**
 * A field for search words: <cw-search>. The event "search" {value} comes soon after the last key.
 *
 * label: of the field
 * value: words of the address; does not overwrite what is being typed
 */
import { LitElement, html } from 'lit';
import { soon } from '../app/live.js';
import { field, fieldId } from './forms.js';

class Search extends LitElement {
  static properties = { label: {}, value: {}, placeholder: {} };

  constructor() {
    super();
    this.label = '';
    this.value = '';
    this.placeholder = '';
    this.field = fieldId('search');
    this.tell = soon(() => this.dispatchEvent(new CustomEvent('search', { detail: { value: this.input.value.trim() } })), 250);
  }

  createRenderRoot() {
    return this;
  }

  get input() {
    return this.querySelector('input');
  }

  updated() {
    if (document.activeElement !== this.input) this.input.value = this.value ?? '';
  }

  render() {
    return field(this.field, this.label, html`<input id=${this.field} type="search" autocomplete="off" placeholder=${this.placeholder} @input=${this.tell}>`);
  }
}

customElements.define('cw-search', Search);
