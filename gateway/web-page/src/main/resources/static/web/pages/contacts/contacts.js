/** Contacts of the vendors and of the own team, their import, and what the company has set for its messages. */
import { ViewsPage } from '../../app/views-page.js';
import { setQuerySoon } from '../../core/router.js';
import { listen, soon } from '../../core/live.js';
import { Parts } from '../../app/parts.js';
import { importView, uploadView } from './import-view.js';
import { listView } from './list-view.js';
import { settingsView } from './settings-view.js';

class ContactsPage extends ViewsPage {
  static properties = { tests: { state: true } };

  constructor() {
    super('contacts');
    this.parts = new Parts(this);
    this.tests = new Map();
    this.searchSoon = setQuerySoon(() => ({ vendor: this.querySelector('#contacts-search')?.value.trim() }));
  }

  connectedCallback() {
    super.connectedCallback();
    listen(
      'alerts',
      soon(() => this.parts.again('counts')),
      this.signal,
    );
  }

  view() {
    const [first, second] = this.path;
    if (first === 'import') return second === undefined ? uploadView : importView;
    if (first === 'settings') return settingsView;
    return listView;
  }

  get vendors() {
    return this.parts.value('summary')?.vendors ?? {};
  }
}

customElements.define('cw-contacts-page', ContactsPage);
