/**
 * Names and values of a datasheet, one row each: <cw-figures-editor>. Several pasted lines become several rows.
 *
 * figures: {name: value}
 * faults: {field, reason}[] of the API
 * `value` is what is typed now. The event "input" is that of the fields.
 */
import { html, nothing } from 'lit';
import { translator } from '../core/texts.js';
import { faultOf } from './forms.js';
import { icon } from './icons.js';
import { BaseElement } from './base-element.js';

const t = translator('app');

class FiguresEditor extends BaseElement {
  static properties = { figures: { attribute: false }, faults: { attribute: false }, rows: { state: true } };

  constructor() {
    super();
    this.figures = {};
    this.faults = [];
    this.rows = [['', '']];
  }

  willUpdate(changed) {
    if (changed.has('figures')) this.rows = [...Object.entries(this.figures), ['', '']];
  }

  /** @returns {Record<string, string>} rows without a name and a value are left out */
  get value() {
    return Object.fromEntries(this.rows.map(row => row.map(cell => cell.trim())).filter(([name, value]) => name || value));
  }

  render() {
    return html`<fieldset><legend>${t('field.specs')}</legend><div class="stack-small">
      ${this.rows.map((row, index) => this.row(row, index))}
      <div class="row"><button type="button" class="quiet" @click=${() => {
        this.rows = [...this.rows, ['', '']];
      }}>${icon('plus')}${t('figures.add')}</button><span class="muted small">${t('figures.hint')}</span></div></div></fieldset>`;
  }

  row([name, value], index) {
    const fault = name && faultOf({ errors: this.faults }, `specs.${name}`);
    return html`<div class="figure-row">
      <input aria-label=${t('figures.name', { number: index + 1 })} placeholder=${t('figures.nameExample')} .value=${name}
          @input=${event => this.change(index, 0, event)} @paste=${event => this.paste(index, event)}>
      <input aria-label=${t('figures.value', { number: index + 1 })} placeholder=${t('figures.valueExample')} .value=${value}
          @input=${event => this.change(index, 1, event)}>
      <button type="button" class="quiet" aria-label=${t('figures.remove', { number: index + 1 })}
          @click=${() => this.removeRow(index)}>${icon('cross')}</button>
      ${fault ? html`<span class="fault">${fault}</span>` : nothing}</div>`;
  }

  change(index, cell, event) {
    this.rows = this.rows.map((row, i) => (i === index ? row.with(cell, event.target.value) : row));
  }

  async removeRow(index) {
    this.rows = this.rows.toSpliced(index, 1);
    await this.updateComplete;
    this.dispatchEvent(new Event('input', { bubbles: true }));
  }

  async paste(index, event) {
    const pasted = figuresIn(event.clipboardData.getData('text/plain'));
    if (pasted.length === 0) return;
    event.preventDefault();
    this.rows = [...this.rows.slice(0, index), ...pasted, ...this.rows.slice(index + 1).filter(([name, value]) => name || value), ['', '']];
    await this.updateComplete;
    this.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

/** @returns {[string, string][]} names and values in a text such as "throughput: 157 Tbps; routes = 2M" */
function figuresIn(text) {
  return text
    .split(/[\n;；]/)
    .map(part => /^\s*([^:：=\t]+)[:：=\t]\s*(.*?)\s*$/.exec(part))
    .filter(Boolean)
    .map(([, name, value]) => [name.trim(), value]);
}

customElements.define('cw-figures-editor', FiguresEditor);
