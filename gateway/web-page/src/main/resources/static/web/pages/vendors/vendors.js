/** The vendors of the inventory, and the page of one. */
import { listen, soon } from '../../core/live.js';
import { ViewsPage } from '../../app/views-page.js';
import { setQuerySoon } from '../../core/router.js';
import { listView } from './list-view.js';
import { vendorView } from './vendor-view.js';

class VendorsPage extends ViewsPage {
  constructor() {
    super('vendors');
    this.searchSoon = setQuerySoon(() => ({ q: this.querySelector('#vendors-search')?.value.trim() }));
  }

  connectedCallback() {
    super.connectedCallback();
    for (const topic of ['obligations', 'alerts'])
      listen(
        topic,
        soon(() => this.news(), 800, this.signal),
        this.signal,
      );
  }

  /** What somebody is typing stays. */
  news() {
    if (this.path.length > 0 && !document.querySelector('dialog[open]')) this.reload();
  }

  view() {
    return this.path.length > 0 ? vendorView : listView;
  }
}

customElements.define('cw-vendors-page', VendorsPage);
