/** The saved views of a list: <cw-saved-views>. Choosing one is a link, since filters, columns and order live in the address. */
import { html, nothing } from 'lit';
import { link } from '../core/router.js';
import { has } from '../core/session.js';
import { translator } from '../core/texts.js';
import { listSavedViews, removeView, saveView } from '../api/saved-views.js';
import { BaseElement } from '../design/base-element.js';
import { openForm } from '../design/dialogs.js';
import { faultOf, field } from '../design/forms.js';
import { icon } from '../design/icons.js';
import { problemMessage } from '../design/messages.js';
import { toast, toastWithUndo } from '../design/toasts.js';

const t = translator('app');
const LONGEST_NAME = 60;
const POPOVER = 'saved-views';

/** Parameters of the address that hold a view, columns with them. */
const addressOf = ({ parameters, columns }) => ({ ...parameters, columns: columns.length ? columns.join(',') : null });

class SavedViews extends BaseElement {
  static properties = {
    listing: {},
    page: {},
    parameters: { attribute: false },
    columns: { attribute: false },
    views: { state: true },
    problem: { state: true },
  };

  constructor() {
    super();
    this.parameters = {};
    this.columns = [];
    this.views = null;
    this.problem = null;
    this.turn = 0;
  }

  /** They are read when somebody opens them, and no sooner. An answer that a later reading or a removal has overtaken is ignored. */
  async read() {
    this.turn += 1;
    const { turn } = this;
    try {
      const views = await listSavedViews(this.listing);
      if (turn !== this.turn) return;
      this.views = views;
      this.problem = null;
    } catch (failure) {
      this.problem = failure;
    }
  }

  render() {
    return html`<button popovertarget=${POPOVER}>${icon('list')}${t('savedViews')}</button>
      <div id=${POPOVER} popover class="anchored stack-small" @toggle=${event => event.newState === 'open' && this.read()}>
        ${this.problem ? problemMessage(this.problem) : nothing}
        ${this.views === null ? nothing : this.list()}
        <button @click=${() => this.save()}>${icon('plus')}${t('savedViews.save')}</button>
      </div>`;
  }

  list() {
    if (this.views.length === 0) return html`<p class="small muted">${t('savedViews.none')}</p>`;
    return html`<ul class="plain saved-views">${this.views.map(
      view => html`<li class="row spread"><a href=${link(this.page, [], addressOf(view))} @click=${() => this.close()}>${view.name}</a>
        <span class="row">${view.shared ? html`<span class="small muted">${t('savedViews.shared')}</span>` : nothing}${
          view.shared && !has('member')
            ? nothing
            : html`<button class="quiet small" aria-label=${t('savedViews.remove', { name: view.name })}
                @click=${() => this.remove(view)}>${icon('cross')}</button>`
        }</span></li>`,
    )}</ul>`;
  }

  close() {
    this.querySelector('[popover]').hidePopover();
  }

  async save() {
    this.close();
    const { listing, parameters, columns } = this;
    const saved = await openForm({
      title: t('savedViews.save.title'),
      action: t('save'),
      content: problem =>
        html`<p class="muted">${t('savedViews.save.text')}</p>
          ${field(
            'saved-view-name',
            t('savedViews.name'),
            html`<input id="saved-view-name" name="name" required maxlength=${LONGEST_NAME} autocomplete="off">`,
            { hint: t('savedViews.name.hint'), fault: faultOf(problem, 'name') },
          )}
          ${has('member') ? html`<label class="check"><input type="checkbox" name="shared"> ${t('savedViews.share')}</label>` : nothing}`,
      submit: form => saveView({ listing, parameters, columns, name: form.get('name').trim(), shared: form.get('shared') === 'on' }),
    });
    if (saved) toast('success', t('savedViews.saved', { name: saved.name }));
  }

  async remove(view) {
    try {
      await removeView(view);
    } catch (failure) {
      this.problem = failure;
      return;
    }
    this.turn += 1;
    this.views = this.views.filter(other => other.id !== view.id);
    const { name, parameters, columns, shared } = view;
    const undo = async () => {
      try {
        await saveView({ listing: this.listing, name, parameters, columns, shared });
        await this.read();
      } catch (failure) {
        this.problem = failure;
      }
    };
    toastWithUndo('success', { title: t('savedViews.removed', { name }), action: t('undo'), undo });
  }
}

customElements.define('cw-saved-views', SavedViews);
