/** The lexicon: how people name the things that an entry means. */
import { ViewsPage } from '../../app/views-page.js';
import { entryView } from './entry-view.js';
import { listView } from './list-view.js';

class LexiconPage extends ViewsPage {
  constructor() {
    super('lexicon');
  }

  view() {
    return this.path.length ? entryView : listView;
  }
}

customElements.define('cw-lexicon-page', LexiconPage);
