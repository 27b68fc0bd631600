/** How a vendor is called, which lists know by its id: <cw-vendor-name>. Until the names are read, and without one, it is the id. */
import { html } from 'lit';
import { bilingual } from '../core/texts.js';
import { listVendorNames } from '../api/names.js';
import { link } from '../core/router.js';
import { BaseElement } from '../design/base-element.js';

const CHANGED = 'cw-vendor-names';
let reading = null;
let names = new Map();

/** The names are read once, and again after a change. Who may not read them, such as a steward, sees ids. */
export async function readVendorNames() {
  reading ??= listVendorNames().catch(() => new Map());
  names = await reading;
}

export function forgetVendorNames() {
  reading = null;
  dispatchEvent(new Event(CHANGED));
}

/** The same as text, for sentences; their page reads the names before it is drawn. */
export function vendorText(vendor) {
  const name = names.get(vendor);
  return (name && bilingual(name)) || vendor || '';
}

/** @returns {{zh: ?string, en: ?string}} its name in each language; names must have been read */
export const vendorNames = vendor => names.get(vendor) ?? { zh: null, en: null };

class VendorName extends BaseElement {
  static properties = { vendor: {} };

  constructor() {
    super();
    this.vendor = '';
    this.again = async () => {
      await readVendorNames();
      this.requestUpdate();
    };
  }

  connectedCallback() {
    super.connectedCallback();
    addEventListener(CHANGED, this.again);
    this.again();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener(CHANGED, this.again);
  }

  render() {
    return html`<span title=${this.vendor}>${vendorText(this.vendor)}</span>`;
  }
}

customElements.define('cw-vendor-name', VendorName);

export const vendorName = vendor => html`<cw-vendor-name .vendor=${vendor}></cw-vendor-name>`;

/** The same as the way to the page of the vendor. */
export const vendorLink = vendor => html`<a href=${link('vendors', [vendor])}>${vendorName(vendor)}</a>`;

/** @returns {string[]} ids of those whose name contains a text, in either language, in any case; names must have been read */
export function vendorsNamed(text) {
  const wanted = text.toLowerCase();
  return [...names].filter(([, name]) => [name.zh, name.en].some(one => one?.toLowerCase().includes(wanted))).map(([vendor]) => vendor);
}
