/** What the company states about itself, and what it stated before. */
import { ViewsPage } from '../../app/views-page.js';

class CompanyPage extends ViewsPage {
  constructor() {
    super('company');
  }

  async view() {
    return this.path[0] === 'history' ? (await import('./history-view.js')).historyView : (await import('./profile-view.js')).profileView;
  }
}

customElements.define('cw-company-page', CompanyPage);
