/** Watched sources of lists and registers: how fresh they are, and what they hold for a decision. */
import { ViewsPage } from '../../app/views-page.js';
import { checkView } from './check-view.js';
import { editView, newView } from './form-view.js';
import { listView } from './list-view.js';
import { sourceView } from './source-view.js';

class SourcesPage extends ViewsPage {
  constructor() {
    super('sources');
  }

  view() {
    const [id, part] = this.path;
    if (id === undefined && this.query.has('new')) return newView;
    if (id === undefined) return listView;
    if (part !== undefined) return checkView;
    return this.query.has('edit') ? editView : sourceView;
  }
}

customElements.define('cw-sources-page', SourcesPage);
