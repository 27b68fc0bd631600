/** What the company states about itself, and what it stated before. */
import { ViewsPage } from '../../app/views-page.js';
import { historyView } from './history-view.js';
import { profileView } from './profile-view.js';

class CompanyPage extends ViewsPage {
  constructor() {
    super('company');
  }

  view() {
    return this.path[0] === 'history' ? historyView : profileView;
  }
}

customElements.define('cw-company-page', CompanyPage);
