/** Templates of the checklist: what companies are asked, and why. */
import { ViewsPage } from '../../app/views-page.js';
import { editView } from './edit-view.js';
import { historyView } from './history-view.js';
import { listView } from './list-view.js';
import { templateView } from './template-view.js';

class TemplatesPage extends ViewsPage {
  constructor() {
    super('templates');
  }

  view() {
    const [id, place] = this.path;
    if (id === undefined) return listView;
    if (place === 'edit') return editView;
    return place === 'history' ? historyView : templateView;
  }
}

customElements.define('cw-templates-page', TemplatesPage);
