/** The register of certificates, and the lists that it is imported from. */
import { ViewsPage } from '../../app/views-page.js';

class RegisterPage extends ViewsPage {
  constructor() {
    super('register');
  }

  async view() {
    const [first, second] = this.path;
    if (first === undefined) return (await import('./search-view.js')).searchView;
    if (first !== 'imports') return (await import('./certificate-view.js')).certificateView;
    return second === undefined ? (await import('./imports-view.js')).importsView : (await import('./import-view.js')).importView;
  }
}

customElements.define('cw-register-page', RegisterPage);
