/** The inventory: list, import of files, and the page of one product. */
import { listen } from '../../core/live.js';
import { ViewsPage } from '../../app/views-page.js';
import { importView } from './import-view.js';
import { importsView } from './imports-view.js';
import { listView } from './list-view.js';
import { newView } from './new-view.js';
import { productView } from './product-view.js';

class InventoryPage extends ViewsPage {
  constructor() {
    super('inventory');
  }

  connectedCallback() {
    super.connectedCallback();
    const told = event => this.shown?.view.told?.(this, this.shown.data, event === null ? null : event.data?.sku);
    listen('assessments', told, this.signal);
    listen('obligations', told, this.signal);
    window.addEventListener('beforeprint', () => this.redrawNow(), { signal: this.signal });
  }

  /** What is printed shows the time of printing. */
  redrawNow() {
    this.requestUpdate();
    this.performUpdate();
  }

  view() {
    const [first, second] = this.path;
    if (first === undefined) return listView;
    if (first === 'new') return newView;
    if (first !== 'import') return productView;
    return second === undefined ? importsView : importView;
  }
}

customElements.define('cw-inventory-page', InventoryPage);
