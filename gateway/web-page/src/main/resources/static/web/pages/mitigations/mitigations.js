/** Mitigation files: what was found and what was done about it, as a list, and one of them. */
import { ViewsPage } from '../../app/views-page.js';

class MitigationsPage extends ViewsPage {
  constructor() {
    super('mitigations');
  }

  async view() {
    return this.path.length > 0 ? (await import('./file-view.js')).fileView : (await import('./list-view.js')).listView;
  }
}

customElements.define('cw-mitigations-page', MitigationsPage);
