/** Whom or what is it about? <cw-asked-about> takes a vendor, an address or a product, and suggests what is called as somebody types. */
import { html, nothing } from 'lit';
import { readVendorNames, vendorText } from '../../app/vendor-name.js';
import { go, link } from '../../core/router.js';
import { bilingual, translator, withAside } from '../../core/texts.js';
import { listAllContacts } from '../../api/contacts.js';
import { searchCompany } from '../../api/search.js';
import { BaseElement } from '../../design/base-element.js';
import { badge } from '../../design/badges.js';
import { field } from '../../design/forms.js';
import { icon } from '../../design/icons.js';
import { problemMessage } from '../../design/messages.js';
import { productName } from '../../design/product-name.js';

const t = translator('alerts');
const PAUSE_MS = 150;
const FEW = 5;
const SHAPES = { vendor: 'building', contact: 'person', product: 'box' };

const about = query => link('alerts', ['explanation'], query);

class AskedAbout extends BaseElement {
  static properties = { typed: { state: true }, found: { state: true }, failure: { state: true } };

  constructor() {
    super();
    this.typed = '';
    this.found = null;
    this.failure = null;
    this.contacts = null;
    this.asked = new AbortController();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.pause);
    this.asked.abort();
  }

  onInput({ target }) {
    this.typed = target.value.trim();
    this.found = null;
    this.failure = null;
    clearTimeout(this.pause);
    this.asked.abort();
    if (this.typed) this.pause = setTimeout(() => this.ask(), PAUSE_MS);
  }

  /** @returns what is called so; undefined if something else was typed meanwhile */
  async ask() {
    clearTimeout(this.pause);
    const asked = new AbortController();
    this.asked = asked;
    const { typed } = this;
    try {
      this.contacts ??= listAllContacts();
      const [company, { contacts, cut }] = await Promise.all([
        searchCompany(typed, { signal: asked.signal }),
        this.contacts,
        readVendorNames(),
      ]);
      if (!asked.signal.aborted) this.found = { options: optionsOf(typed, company, contacts), cut };
    } catch (failure) {
      this.contacts = null;
      if (!asked.signal.aborted) this.failure = failure;
    }
    return asked.signal.aborted ? undefined : this.found;
  }

  /** Opens what is called exactly so, or the only suggestion; otherwise the person chooses. */
  async onSubmit(event) {
    event.preventDefault();
    if (!this.typed) return;
    const found = await this.ask();
    const typed = this.typed.toLowerCase();
    const chosen = found?.options.filter(({ names }) => names.some(name => name?.toLowerCase() === typed));
    const only = chosen?.length === 1 ? chosen[0] : found?.options.length === 1 ? found.options[0] : null;
    if (only) go(only.href);
  }

  render() {
    return html`<form class="filters no-print" role="search" aria-label=${t('explanation')} @submit=${event => this.onSubmit(event)}>
        ${field(
          'explanation-about',
          t('explanation.about'),
          html`<input id="explanation-about" type="search" maxlength="200" autocomplete="off" aria-controls="explanation-found"
              placeholder=${t('explanation.about.hint')} @input=${event => this.onInput(event)}>`,
          { wide: true },
        )}
        <button class="primary">${icon('search')}${t('explanation.explain')}</button></form>
      ${this.failure ? problemMessage(this.failure) : nothing}
      <div id="explanation-found"><p class="small muted" role="status">${this.status()}</p>
        ${
          this.found?.options.length
            ? html`<ul class="plain asked-about">${this.found.options.map(
                ({ kind, href, words, aside }) =>
                  html`<li><a href=${href}>${words}</a>${aside ? html` <span class="small muted break">${aside}</span>` : nothing}
                    ${badge('neutral', SHAPES[kind], t(`explanation.kind.${kind}`))}</li>`,
              )}</ul>`
            : nothing
        }</div>`;
  }

  status() {
    if (!this.typed || !this.found) return '';
    const { options, cut } = this.found;
    if (options.length > 0) return t('explanation.found', { count: options.length });
    return this.typed.includes('@') && !cut ? t('explanation.noContact', { email: this.typed }) : t('explanation.found.none');
  }
}

/** @returns {{kind: string, href: string, words: string, aside: string, names: string[]}[]} a few of each kind */
function optionsOf(typed, { vendors, products }, contacts) {
  const words = typed.toLowerCase();
  const people = contacts.filter(({ vendor, name, email }) => vendor && [name, email].some(text => text.toLowerCase().includes(words)));
  return [
    ...vendors.slice(0, FEW).map(({ vendor, name }) => ({
      kind: 'vendor',
      href: about({ vendor }),
      words: bilingual(name) || vendor,
      aside: bilingual(name) ? vendor : '',
      names: [vendor, name.zh, name.en],
    })),
    ...people.slice(0, FEW).map(({ vendor, name, email }) => ({
      kind: 'contact',
      href: about({ vendor, recipient: email }),
      words: withAside(name, vendorText(vendor)),
      aside: email,
      names: [email],
    })),
    ...products.slice(0, FEW).map(product => ({
      kind: 'product',
      href: about({ sku: product.sku }),
      words: productName(product),
      aside: product.sku,
      names: [product.sku],
    })),
  ];
}

customElements.define('cw-asked-about', AskedAbout);
