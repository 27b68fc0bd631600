/** The vault: certificates, test reports and licences that the company holds, and one of them. */
import { ViewsPage } from '../../app/views-page.js';
import { setQuerySoon } from '../../core/router.js';
import { listView } from './list-view.js';
import { proofView } from './proof-view.js';

class ProofsPage extends ViewsPage {
  constructor() {
    super('proofs');
    this.searchSoon = setQuerySoon(() => ({ q: this.querySelector('#proofs-search')?.value.trim() }));
  }

  view() {
    return this.path.length > 0 ? proofView : listView;
  }
}

customElements.define('cw-proofs-page', ProofsPage);
