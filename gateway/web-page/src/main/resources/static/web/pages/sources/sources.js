/** Watched sources of lists and registers: how fresh they are, and what they hold for a decision. */
import { ViewsPage } from '../../app/views-page.js';

class SourcesPage extends ViewsPage {
  constructor() {
    super('sources');
  }

  async view() {
    const [id, part] = this.path;
    if (id === undefined && this.query.has('new')) return (await import('./form-view.js')).newView;
    if (id === undefined) return (await import('./list-view.js')).listView;
    if (part !== undefined) return (await import('./check-view.js')).checkView;
    return this.query.has('edit') ? (await import('./form-view.js')).editView : (await import('./source-view.js')).sourceView;
  }
}

customElements.define('cw-sources-page', SourcesPage);
