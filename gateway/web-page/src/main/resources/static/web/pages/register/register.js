/** The register of certificates, and the lists that it is imported from. */
import { ViewsPage } from '../../app/views-page.js';
import { certificateView } from './certificate-view.js';
import { importView } from './import-view.js';
import { importsView } from './imports-view.js';
import { searchView } from './search-view.js';

class RegisterPage extends ViewsPage {
  constructor() {
    super('register');
  }

  view() {
    const [first, second] = this.path;
    if (first === undefined) return searchView;
    if (first !== 'imports') return certificateView;
    return second === undefined ? importsView : importView;
  }
}

customElements.define('cw-register-page', RegisterPage);
