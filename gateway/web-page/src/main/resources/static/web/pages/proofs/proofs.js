/** The vault: certificates, test reports and licences that the company holds, and one of them. */
import { ViewsPage } from '../../app/views-page.js';
import { setQuerySoon } from '../../core/router.js';

class ProofsPage extends ViewsPage {
  constructor() {
    super('proofs');
    this.searchSoon = setQuerySoon(() => ({ q: this.querySelector('#proofs-search')?.value.trim() }));
  }

  async view() {
    return this.path.length > 0 ? (await import('./proof-view.js')).proofView : (await import('./list-view.js')).listView;
  }
}

customElements.define('cw-proofs-page', ProofsPage);
