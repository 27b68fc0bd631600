/** Editions of the catalogue: what they say, what they change, and what was in force on a day. */
import { ViewsPage } from '../../app/views-page.js';
import { listen, soon } from '../../core/live.js';
import { forgetEntries } from '../../api/entries.js';

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
    if (this.shown?.view.follows && !document.querySelector('dialog[open]')) this.reload();
  }

  async view() {
    const [first, second] = this.path;
    if (first === undefined) return (await import('./list-view.js')).listView;
    if (first === 'upload') return (await import('./upload-view.js')).uploadView;
    if (first === 'on') return (await import('./day-view.js')).dayView;
    if (first === 'entry') return (await import('./entry-view.js')).entryView;
    return second === 'changes' ? (await import('./changes-view.js')).changesView : (await import('./edition-view.js')).editionView;
  }
}

customElements.define('cw-catalogue-page', CataloguePage);
