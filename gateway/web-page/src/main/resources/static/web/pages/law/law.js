/** The law: its versions, what they demand, and what was in force on a day. */
import { ViewsPage } from '../../app/views-page.js';

class LawPage extends ViewsPage {
  constructor() {
    super('law');
  }

  async view() {
    const [first, second] = this.path;
    if (first === undefined) return (await import('./list-view.js')).listView;
    if (first === 'on') return (await import('./day-view.js')).dayView;
    if (first === 'upload') return (await import('./edit-view.js')).uploadView;
    if (second === 'edit') return (await import('./edit-view.js')).editView;
    return second === 'changes' ? (await import('./changes-view.js')).changesView : (await import('./version-view.js')).versionView;
  }
}

customElements.define('cw-law-page', LawPage);
