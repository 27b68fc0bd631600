/** The checklist: the list, one item, from what plans are counted, and the dossier that is printed from it. */
import { ViewsPage } from '../../app/views-page.js';

class ChecklistPage extends ViewsPage {
  constructor() {
    super('checklist');
  }

  async view() {
    const [place] = this.path;
    if (!place) return (await import('./list-view.js')).listView;
    if (place === 'plan-settings') return (await import('./settings-view.js')).settingsView;
    return place === 'dossier' ? (await import('./dossier-view.js')).dossierView : (await import('./item-view.js')).itemView;
  }
}

customElements.define('cw-checklist-page', ChecklistPage);
