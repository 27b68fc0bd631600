/** The checklist: the list, one item, from what plans are counted, and the dossier that is printed from it. */
import { ViewsPage } from '../../app/views-page.js';
import { dossierView } from './dossier-view.js';
import { itemView } from './item-view.js';
import { listView } from './list-view.js';
import { settingsView } from './settings-view.js';

class ChecklistPage extends ViewsPage {
  constructor() {
    super('checklist');
  }

  view() {
    const [place] = this.path;
    if (!place) return listView;
    if (place === 'plan-settings') return settingsView;
    return place === 'dossier' ? dossierView : itemView;
  }
}

customElements.define('cw-checklist-page', ChecklistPage);
