/** The inbox of a person: what happened that concerns this person, and what to hear of. */
import { ViewsPage } from '../../app/views-page.js';
import { listen, soon } from '../../core/live.js';
import { choicesView } from './choices-view.js';
import { listView } from './list-view.js';

/** The service collects for a moment before an item is there. */
const PAUSE_MS = 2_000;

class InboxPage extends ViewsPage {
  constructor() {
    super('inbox');
  }

  connectedCallback() {
    super.connectedCallback();
    const news = soon(() => this.news(), PAUSE_MS, this.signal);
    listen('obligations', news, this.signal);
    listen('alerts', news, this.signal);
  }

  /** What somebody is choosing stays. */
  news() {
    if (this.path.length === 0) this.reload();
  }

  view() {
    return this.path[0] === 'choices' ? choicesView : listView;
  }
}

customElements.define('cw-inbox-page', InboxPage);
