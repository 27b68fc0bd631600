/** Editions of the catalogue: what they say, what they change, and what was in force on a day. */
import { ViewsPage } from '../../app/views-page.js';
import { listen, soon } from '../../core/live.js';
import { forgetTitles } from '../../api/editions.js';
import { forgetEntries } from '../../api/entries.js';
import { changesView } from './changes-view.js';
import { dayView } from './day-view.js';
import { editionView } from './edition-view.js';
import { entryView } from './entry-view.js';
import { listView } from './list-view.js';
import { uploadView } from './upload-view.js';

class CataloguePage extends ViewsPage {
  constructor() {
    super('catalogue');
  }

  connectedCallback() {
    super.connectedCallback();
    listen(
      'editions',
      soon(() => this.news(), 300, this.signal),
      this.signal,
    );
  }

  /** A list or an edition is read again when one was published; what somebody is typing stays. */
  news() {
    forgetEntries();
    forgetTitles();
    if (this.shown?.view.follows && !document.querySelector('dialog[open]')) this.reload();
  }

  view() {
    const [first, second] = this.path;
    if (first === undefined) return listView;
    if (first === 'upload') return uploadView;
    if (first === 'on') return dayView;
    if (first === 'entry') return entryView;
    return second === 'changes' ? changesView : editionView;
  }
}

customElements.define('cw-catalogue-page', CataloguePage);
