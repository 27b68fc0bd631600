/** The effect of a publication in its dialog: <cw-publication-effect>, and in words of its button: <cw-publication-action>. */
import { html, nothing } from 'lit';
import { formatDay } from '../../core/format.js';
import { translator } from '../../core/texts.js';
import { field } from '../../design/forms.js';
import { message, problemMessage } from '../../design/messages.js';
import { BaseElement } from '../../design/base-element.js';

const t = translator('catalogue');
const SHOWN = ['NEWLY_HIT', 'NO_LONGER_HIT', 'NEWLY_WARNED', 'NO_LONGER_WARNED'];

class Foreseeing extends BaseElement {
  static properties = { effect: { attribute: false } };

  constructor() {
    super();
    this.effect = null;
  }

  willUpdate(changed) {
    if (changed.has('effect')) this.effect?.onRead(() => this.requestUpdate());
  }
}

class PublicationEffectView extends Foreseeing {
  render() {
    const { effect } = this;
    if (!effect?.isRead) return html`<p class="waiting" role="status">${t('publish.effect.reading')}</p>`;
    return html`<section class="stack-small publish-effect" aria-label=${t('publish.effect')}>${
      effect.removed > 0 ? html`<p>${t('publish.effect.removed', { count: effect.removed })}</p>` : nothing
    }${effect.totals ? this.figures() : this.unread()}${effect.isLargeRemoval ? this.typed() : nothing}</section>`;
  }

  figures() {
    const { effect } = this;
    const shown = SHOWN.filter(kind => effect.of(kind).products > 0);
    const { vendors } = effect.of('NEWLY_HIT');
    return html`<p>${t('publish.effect.on', { day: formatDay(effect.totals.on), count: effect.totals.examined })}</p>
      ${
        shown.length > 0
          ? html`<ul>${shown.map(
              kind => html`<li><strong>${t(`impact.${kind}`)}</strong> ${t('publish.effect.of', this.numbers(effect.of(kind)))}</li>`,
            )}</ul>`
          : html`<p>${t('publish.effect.none')}</p>`
      }
      ${vendors > 0 ? html`<p class="small muted">${t('publish.effect.vendors', { count: vendors })}</p>` : nothing}`;
  }

  numbers({ products, companies }) {
    return { products: t('publish.effect.products', { count: products }), companies: t('publish.effect.companies', { count: companies }) };
  }

  unread() {
    return html`${message('warning', t('publish.effect.unread'))}${this.effect.failure ? problemMessage(this.effect.failure) : nothing}`;
  }

  typed() {
    const { id } = this.effect.edition;
    return field(
      'publish-typed',
      t('publish.typed', { id }),
      html`<input id="publish-typed" name="typed" required autocomplete="off" @input=${event =>
        event.target.setCustomValidity(event.target.value.trim() === id ? '' : t('publish.typed', { id }))}>`,
      { hint: t('publish.typed.why') },
    );
  }
}

customElements.define('cw-publication-effect', PublicationEffectView);

class PublicationAction extends Foreseeing {
  render() {
    const { effect } = this;
    if (!effect?.totals) return html`${t('publish')}`;
    const [more, fewer] = [effect.of('NEWLY_HIT').products, effect.of('NO_LONGER_HIT').products];
    return html`${more + fewer > 0 ? t('publish.action', { more, fewer }) : t('publish.action.none')}`;
  }
}

customElements.define('cw-publication-action', PublicationAction);
