/** The lexicon: how people name the things that an entry means. */
import { ViewsPage } from '../../app/views-page.js';

class LexiconPage extends ViewsPage {
  constructor() {
    super('lexicon');
  }

  async view() {
    return this.path.length ? (await import('./entry-view.js')).entryView : (await import('./list-view.js')).listView;
  }
}

customElements.define('cw-lexicon-page', LexiconPage);
