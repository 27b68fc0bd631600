/** The inventory: list, import of files, and the page of one product. */
import { listen } from '../../core/live.js';
import { ViewsPage } from '../../app/views-page.js';

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

  async view() {
    const [first, second] = this.path;
    if (first === undefined) return (await import('./list-view.js')).listView;
    if (first === 'new') return (await import('./new-view.js')).newView;
    if (first !== 'import') return (await import('./product-view.js')).productView;
    return second === undefined ? (await import('./imports-view.js')).importsView : (await import('./import-view.js')).importView;
  }
}

customElements.define('cw-inventory-page', InventoryPage);
