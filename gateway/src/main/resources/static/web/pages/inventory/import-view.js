import { html } from 'lit';
import { Page } from '../../app/page.js';
class V extends Page { constructor(){super('inventory');} content(){return html`<h1>x</h1>`;} }
customElements.define('cw-product-import', V);
