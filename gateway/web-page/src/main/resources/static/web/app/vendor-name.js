/** How a vendor is called, which lists know by its id: <cw-vendor-name>. Until the names are read, and without one, it is the id. */
import { html } from 'lit';
import { bilingual } from '../core/texts.js';
import { listVendorNames } from '../api/names.js';
import { BaseElement } from '../design/base-element.js';

const CHANGED = 'cw-vendor-names';
let reading = null;
let names = new Map();

/** The names are read once, and again after a change. A page without them shows ids. */
async function read() {
  reading ??= listVendorNames();
  try {
    names = await reading;
  } catch {
    reading = null;
  }
}

export function forgetVendorNames() {
  reading = null;
  dispatchEvent(new Event(CHANGED));
}

class VendorName extends BaseElement {
  static properties = { vendor: {} };

  constructor() {
    super();
    this.vendor = '';
    this.again = async () => {
      await read();
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
    const name = names.get(this.vendor);
    return html`<span title=${this.vendor}>${(name && bilingual(name)) || this.vendor}</span>`;
  }
}

customElements.define('cw-vendor-name', VendorName);

export const vendorName = vendor => html`<cw-vendor-name .vendor=${vendor}></cw-vendor-name>`;
