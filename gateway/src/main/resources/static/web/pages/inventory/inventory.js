/** The inventory: list, import of files, and the page of one product. */
import { html } from 'lit';
import { Page } from '../../app/page.js';
import './product-list.js';

const PLACES = {
  import: { tag: 'cw-product-import', load: () => import('./import-view.js') },
  new: { tag: 'cw-product-new', load: () => import('./product-new.js') },
};

class InventoryPage extends Page {
  static properties = { place: { state: true } };

  constructor() {
    super('inventory');
    this.place = null;
  }

  async arrive() {
    const [first] = this.path;
    const place = first === undefined ? 'list' : PLACES[first] ? first : 'product';
    if (place === 'product') await import('./product-view.js');
    else await PLACES[place]?.load();
    const moved = this.place !== null && this.place !== place;
    this.place = place;
    await this.updateComplete;
    await this.view.run(() => this.view.arrive());
    await this.view.updateComplete;
    if (moved) document.getElementById('main')?.focus({ preventScroll: true });
  }

  get view() {
    return this.querySelector('[data-view]');
  }

  get title() {
    return this.view?.title ?? this.t('title');
  }

  content() {
    switch (this.place) {
      case 'list': return html`<cw-product-list data-view .query=${this.query}></cw-product-list>`;
      case 'import': return html`<cw-product-import data-view .path=${this.path.slice(1)} .query=${this.query}></cw-product-import>`;
      case 'new': return html`<cw-product-new data-view .query=${this.query}></cw-product-new>`;
      case 'product': return html`<cw-product data-view .path=${this.path} .query=${this.query}></cw-product>`;
      default: return '';
    }
  }
}

customElements.define('cw-inventory-page', InventoryPage);
