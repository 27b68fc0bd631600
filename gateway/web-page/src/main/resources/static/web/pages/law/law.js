/** The law: its versions, what they demand, and what was in force on a day. */
import { ViewsPage } from '../../app/views-page.js';
import { changesView } from './changes-view.js';
import { dayView } from './day-view.js';
import { editView, uploadView } from './edit-view.js';
import { listView } from './list-view.js';
import { versionView } from './version-view.js';

class LawPage extends ViewsPage {
  constructor() {
    super('law');
  }

  view() {
    const [first, second] = this.path;
    if (first === undefined) return listView;
    if (first === 'on') return dayView;
    if (first === 'upload') return uploadView;
    if (second === 'edit') return editView;
    return second === 'changes' ? changesView : versionView;
  }
}

customElements.define('cw-law-page', LawPage);
