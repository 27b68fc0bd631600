/** Mitigation files: what was found and what was done about it, as a list, and one of them. */
import { ViewsPage } from '../../app/views-page.js';
import { fileView } from './file-view.js';
import { listView } from './list-view.js';

class MitigationsPage extends ViewsPage {
  constructor() {
    super('mitigations');
  }

  view() {
    return this.path.length > 0 ? fileView : listView;
  }
}

customElements.define('cw-mitigations-page', MitigationsPage);
