/** Templates of the checklist: what companies are asked, and why. */
import { ViewsPage } from '../../app/views-page.js';

class TemplatesPage extends ViewsPage {
  constructor() {
    super('templates');
  }

  async view() {
    const [id, place] = this.path;
    if (id === undefined) return (await import('./list-view.js')).listView;
    if (place === 'edit') return (await import('./edit-view.js')).editView;
    return place === 'history' ? (await import('./history-view.js')).historyView : (await import('./template-view.js')).templateView;
  }
}

customElements.define('cw-templates-page', TemplatesPage);
