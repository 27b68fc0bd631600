/**
 * The fields of a product: <cw-product-form>, inside a form element.
 *
 * product: what the fields show first; given another object, they start again
 * withSku: whether the SKU can be entered
 * named: whether a name is required
 * problem: failure of the API, shown at its fields
 * `value` is the product as typed now.
 */
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { language } from '../core/preferences.js';
import { listEntryNames } from '../api/entries.js';
import { bilingual, translator } from '../core/texts.js';
import { choice, faultOf, field, fieldId } from './forms.js';
import './figures-editor.js';
import { BaseElement } from './base-element.js';

const t = translator('app');

const STATUSES = ['UNKNOWN', 'PLANNED', 'ON_MARKET', 'WITHDRAWN'];

class ProductForm extends BaseElement {
  static properties = {
    product: { attribute: false },
    withSku: { type: Boolean },
    named: { type: Boolean },
    problem: { attribute: false },
    values: { state: true },
    entries: { state: true },
  };

  constructor() {
    super();
    this.product = {};
    this.withSku = false;
    this.named = false;
    this.problem = null;
    this.values = {};
    this.entries = [];
    this.idPrefix = fieldId('product');
  }

  connectedCallback() {
    super.connectedCallback();
    listEntryNames().then(
      entries => {
        this.entries = entries;
      },
      () => {},
    );
  }

  willUpdate(changed) {
    if (!changed.has('product')) return;
    const { name, market, ...rest } = this.product;
    this.values = {
      ...rest,
      'name.zh': name?.zh,
      'name.en': name?.en,
      'market.status': market?.status ?? 'UNKNOWN',
      'market.entryDate': market?.entryDate,
    };
  }

  /** @returns {object} a product as the API takes it */
  get value() {
    const text = name => this.values[name]?.trim() || null;
    const planned = this.values['market.status'] === 'PLANNED';
    return {
      ...(this.withSku ? { sku: text('sku') } : {}),
      name: { zh: text('name.zh'), en: text('name.en') },
      model: text('model'),
      manufacturer: text('manufacturer'),
      vendor: text('vendor'),
      description: text('description'),
      declaredEntry: text('declaredEntry'),
      hsCode: text('hsCode'),
      specs: this.querySelector('cw-figures-editor')?.value ?? {},
      market: {
        status: this.values['market.status'],
        entryDate: planned || this.product.market?.entryDate ? text('market.entryDate') : null,
      },
      usedInCii: Boolean(this.values.usedInCii),
    };
  }

  render() {
    return html`<div class="stack"><div class="fields">
      ${this.withSku ? this.text('sku', { required: true }) : nothing}
      ${this.names()}
      ${this.text('model')}${this.text('manufacturer')}${this.text('vendor', { hint: t('productForm.vendor') })}
      ${this.entry()}${this.text('hsCode')}
      ${choice(
        this.idOf('status'),
        t('field.market.status'),
        this.values['market.status'],
        STATUSES.map(status => [status, t(`market.${status}`)]),
        status => this.set('market.status', status),
        { all: null },
      )}
      ${this.values['market.status'] === 'PLANNED' ? this.text('market.entryDate', { type: 'date' }) : nothing}
      <label class="check"><input type="checkbox" .checked=${live(Boolean(this.values.usedInCii))}
          @change=${event => this.set('usedInCii', event.target.checked)}> ${t('field.usedInCii')}</label></div>
      ${field(
        this.idOf('description'),
        t('field.description'),
        html`<textarea id=${this.idOf('description')} rows="3" .value=${live(this.values.description ?? '')}
            @input=${event => this.set('description', event.target.value)}></textarea>`,
        { fault: this.fault('description') },
      )}
      <cw-figures-editor .figures=${this.product.specs ?? {}} .faults=${this.problem?.errors ?? []}></cw-figures-editor></div>`;
  }

  /** One of the two names is needed; that of the language of the page comes first. */
  names() {
    const [first, second] = language() === 'zh' ? ['name.zh', 'name.en'] : ['name.en', 'name.zh'];
    return html`${this.text(first, {
      required: this.named && !this.values[second],
      fault: this.fault('name') || this.fault(first),
    })}${this.text(second)}`;
  }

  entry() {
    const declared = this.values.declaredEntry;
    const options = this.entries.map(([code, name]) => [code, `${code} ${bilingual(name)}`]);
    if (declared && !options.some(([code]) => code === declared)) options.push([declared, declared]);
    return choice(this.idOf('entry'), t('field.declaredEntry'), declared, options, code => this.set('declaredEntry', code), {
      all: t('productForm.noEntry'),
      fault: this.fault('declaredEntry'),
    });
  }

  text(name, { type = 'text', hint = '', required = false, fault = this.fault(name) } = {}) {
    return field(
      this.idOf(name),
      t(`field.${name}`),
      html`<input id=${this.idOf(name)} type=${type} autocomplete="off" ?required=${required} aria-invalid=${fault ? 'true' : nothing}
      .value=${live(this.values[name] ?? '')} @input=${event => this.set(name, event.target.value)}>`,
      { hint, fault },
    );
  }

  fault(name) {
    return faultOf(this.problem, name);
  }

  idOf(name) {
    return `${this.idPrefix}-${name.replace('.', '-')}`;
  }

  set(name, value) {
    this.values = { ...this.values, [name]: value };
  }
}

customElements.define('cw-product-form', ProductForm);
