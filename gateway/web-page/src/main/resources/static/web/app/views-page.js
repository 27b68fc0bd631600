/** A page with several places, such as a list and what it lists; each is shown by a view. */
import { html, nothing } from 'lit';
import { Page } from './page.js';
import { link } from '../core/router.js';
import { backLink, pageHead } from '../design/messages.js';

/**
 * A view: `load` reads what the place needs, `show` draws it, `title` names it in the tab of the browser, `follows` has it read
 * again when something new is told, `up` names the place above if that is not the first one of the page.
 *
 * @typedef {{load: (page: ViewsPage) => Promise<object>, show: (page: ViewsPage, data: object) => unknown, title?: (page: ViewsPage, data:
 *   object) => string, follows?: boolean, up?: (page: ViewsPage, data: object) => {href: string, words: string}}} View
 */
export class ViewsPage extends Page {
  static properties = { shown: { state: true } };

  constructor(folder) {
    super(folder);
    this.folder = folder;
    this.shown = null;
  }

  /** @returns {View} of the place in the address */
  view() {
    throw new Error('A page chooses its view');
  }

  /** What was shown stays until the next place is read; an answer that was overtaken is dropped. */
  readPlace() {
    const place = this.path.join('/');
    return this.latest(
      async () => {
        try {
          const view = this.view();
          return { view, data: await view.load(this), place };
        } catch (failure) {
          return { failure };
        }
      },
      read => this.showRead(read, place),
    );
  }

  showRead({ failure, ...read }, place) {
    if (!failure) {
      this.shown = read;
      return;
    }
    if (this.shown?.place !== place) this.shown = null;
    throw failure;
  }

  /** Reads the place again, such as after a change. */
  reload() {
    return this.run(() => this.arrive());
  }

  get title() {
    return this.shown?.view.title?.(this, this.shown.data) ?? this.t('title');
  }

  /** The same on all pages: a link above the title of what is not the first place of its page. */
  wayBack() {
    const { view, data, place } = this.shown;
    if (place === '') return nothing;
    const { href, words } = view.up?.(this, data) ?? { href: link(this.folder), words: this.t('title') };
    return backLink(href, words, this.t('back'));
  }

  content() {
    if (this.shown) return html`${this.wayBack()}${this.shown.view.show(this, this.shown.data)}`;
    const back = this.path.length && this.problem ? html`<a class="button" href=${link(this.folder)}>${this.t('list.back')}</a>` : nothing;
    return pageHead(this.t('title'), { actions: back });
  }
}
