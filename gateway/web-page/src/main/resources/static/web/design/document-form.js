/**
 * A form over a document with lists in it. Each control is named by the path of its value, such as "provisions[0].summary.zh", as the
 * API names what is at fault. The path stands in data-path: a control named "id" or "title" would hide those of the form.
 */
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { go } from '../core/router.js';
import { translator } from '../core/texts.js';
import { faultOf, field } from './forms.js';
import { icon } from './icons.js';
import { message, problemMessage } from './messages.js';
import { Unsaved } from './unsaved.js';
import { BaseElement } from './base-element.js';

const t = translator('app');

const keysOf = path => path.match(/[^.[\]]+/g);
const valueAt = (content, path) => keysOf(path).reduce((part, key) => part?.[key], content);
const copyOf = part => (Array.isArray(part) ? [...part] : { ...part });
const idOf = path => `field-${path.replace(/\W+/g, '-')}`;

function withValue(content, path, value) {
  const copy = copyOf(content);
  const keys = keysOf(path);
  const last = keys.pop();
  keys.reduce((part, key) => (part[key] = copyOf(part[key])), copy)[last] = value;
  return copy;
}

const IDENTITY = Symbol('identity');
let identities = 0;

/** Identifies an item of a list, also after a person moves it or types into it. */
export function identityOf(item) {
  item[IDENTITY] ??= identities += 1;
  return item[IDENTITY];
}

const unfold = control => control?.closest('details')?.setAttribute('open', '');

/** The browser can only point at a control that is not folded away. */
const INVALID = { handleEvent: ({ target }) => unfold(target), capture: true };

export class DocumentForm extends BaseElement {
  static properties = { start: { attribute: false }, content: { state: true }, problem: { state: true }, busy: { state: true } };

  constructor() {
    super();
    this.start = {};
    this.content = {};
    this.problem = null;
    this.busy = false;
    this.words = new Map();
    this.unsaved = new Unsaved(this, () => JSON.stringify(this.content) !== JSON.stringify(this.start));
  }

  /** Begins with another document. */
  willUpdate(changed) {
    if (!changed.has('start')) return;
    this.content = this.start;
    this.unsaved.begin();
  }

  /** Stores the content; a failure is shown above the form. @returns {Promise<string>} the address of what was saved */
  async save() {
    throw new Error('A form saves its content');
  }

  /** @returns the controls of the form */
  controls() {
    return nothing;
  }

  /** @returns what stands beside the button */
  otherActions() {
    return nothing;
  }

  render() {
    this.words.clear();
    const controls = this.controls();
    return html`<form class="stack" @input=${this.take} @submit=${this.send} @invalid=${INVALID}>
      ${this.problem ? this.failure() : nothing}${controls}
      <div class="actions">${this.otherActions()}<button class="primary" ?disabled=${this.busy}>${t('save')}</button></div></form>`;
  }

  take({ target }) {
    const { path } = target.dataset;
    if (!path) return;
    const { type, value, checked } = target;
    const before = valueAt(this.content, path);
    const now = Array.isArray(before)
      ? before.filter(one => one !== value).concat(checked ? [value] : [])
      : type === 'checkbox'
        ? checked
        : value;
    this.content = withValue(this.content, path, now);
  }

  async send(event) {
    event.preventDefault();
    this.busy = true;
    this.problem = null;
    try {
      const address = await this.save();
      this.unsaved.giveUp();
      await go(address);
    } catch (failure) {
      this.problem = failure;
      await this.updateComplete;
      this.querySelector('.message.danger')?.scrollIntoView({ block: 'center' });
    }
    this.busy = false;
  }

  /** What is at fault, each with a link to its field. */
  failure() {
    const { errors = [] } = this.problem;
    if (this.problem.isReadAgain || errors.length === 0) return problemMessage(this.problem);
    return message(
      'danger',
      t('form.faults', { count: errors.length }),
      html`<ul>${errors.map(
        ({ field: path, reason }) => html`<li>
      <a href="#${idOf(path)}" @click=${event => this.show(event, path)}>${this.placeOf(path)}</a>: <span>${reason}</span></li>`,
      )}</ul>`,
    );
  }

  show(event, path) {
    event.preventDefault();
    const place = this.querySelector(`#${idOf(path)}`);
    unfold(place);
    place?.scrollIntoView({ block: 'center' });
    place?.focus();
  }

  /** The names of the sections around a control, and its own. */
  placeOf(path) {
    const names = [...this.words].filter(([known]) => path === known || path.startsWith(`${known}.`));
    return (
      names
        .sort(([one], [other]) => one.length - other.length)
        .map(([, words]) => words)
        .join(' · ') || path
    );
  }

  /** Names a part of the document, so that a fault can say where it is. @returns the words */
  section(path, words) {
    this.words.set(path, words);
    return words;
  }

  input(path, label, { type = 'text', hint = '', ...attributes } = {}) {
    const { longest, required = false, list, placeholder, least, most, disabled = false } = attributes;
    return this.labelled(
      path,
      label,
      hint,
      fault => html`<input id=${idOf(path)} data-path=${path} type=${type} autocomplete="off" maxlength=${longest ?? nothing}
      min=${least ?? nothing} max=${most ?? nothing} list=${list ?? nothing} placeholder=${placeholder ?? nothing} ?required=${required}
      ?disabled=${disabled}
      aria-invalid=${fault ? 'true' : nothing} aria-describedby=${fault ? `${idOf(path)}-fault` : nothing}
      .value=${live(valueAt(this.content, path) ?? '')}>`,
    );
  }

  area(path, label, { hint = '', rows = 3, longest = 2000, required = false } = {}) {
    return this.labelled(
      path,
      label,
      hint,
      fault => html`<textarea id=${idOf(path)} data-path=${path} rows=${rows} maxlength=${longest} ?required=${required}
      aria-invalid=${fault ? 'true' : nothing} aria-describedby=${fault ? `${idOf(path)}-fault` : nothing}
      .value=${live(valueAt(this.content, path) ?? '')}></textarea>`,
    );
  }

  /** @param {[string, string][]} options value and words; a value that is none of them stays one */
  select(path, label, options, { hint = '', none = null } = {}) {
    const value = valueAt(this.content, path) ?? '';
    const all = value === '' || options.some(([key]) => key === value) ? options : [...options, [value, value]];
    return this.labelled(
      path,
      label,
      hint,
      fault => html`<select id=${idOf(path)} data-path=${path} aria-invalid=${fault ? 'true' : nothing} .value=${live(value)}>
      ${none === null ? nothing : html`<option value="" ?selected=${value === ''}>${none}</option>`}
      ${all.map(([key, words]) => html`<option value=${key} ?selected=${key === value}>${words}</option>`)}</select>`,
    );
  }

  /** Any number of the options, which the document has as a list. */
  checks(path, legend, options, { hint = '' } = {}) {
    const chosen = valueAt(this.content, path) ?? [];
    const fault = faultOf(this.problem, path);
    return html`<fieldset id=${idOf(path)} tabindex="-1"><legend>${this.section(path, legend)}</legend>
      ${hint ? html`<p class="muted small">${hint}</p>` : nothing}
      <div class="row">${options.map(
        ([key, words]) =>
          html`<label class="check"><input type="checkbox" data-path=${path} value=${key}
              .checked=${live(chosen.includes(key))}> ${words}</label>`,
      )}</div>
      ${fault ? html`<span class="fault">${fault}</span>` : nothing}</fieldset>`;
  }

  /** An item of a list with its controls. */
  group(path, words, controls) {
    const fault = faultOf(this.problem, path);
    return html`<fieldset class="stack-small" id=${idOf(path)} tabindex="-1"><legend>${this.section(path, words)}</legend>${
      fault ? html`<span class="fault">${fault}</span>` : nothing
    }${controls}</fieldset>`;
  }

  check(path, label) {
    this.section(path, label);
    return html`<label class="check"><input type="checkbox" id=${idOf(path)} data-path=${path}
        .checked=${live(valueAt(this.content, path) === true)}> ${label}</label>`;
  }

  addButton(path, label, item) {
    return html`<div><button type="button" id=${idOf(path)}
        @click=${() => this.addItem(path, item)}>${icon('plus')}${label}</button></div>`;
  }

  removeButton(path, index, label) {
    return html`<button type="button" class="quiet" @click=${() => this.removeItem(path, index)}>${icon('cross')}${label}</button>`;
  }

  async addItem(path, item) {
    const list = valueAt(this.content, path);
    this.content = withValue(this.content, path, [...list, structuredClone(item)]);
    await this.updateComplete;
    const first = this.querySelector(`[id^="${idOf(`${path}[${list.length}]`)}"]:not(fieldset)`);
    unfold(first);
    first?.focus();
  }

  /** The button that was pressed is gone with its item, so that the one that adds an item gets the focus. */
  async removeItem(path, index) {
    this.content = withValue(
      this.content,
      path,
      valueAt(this.content, path).filter((_, at) => at !== index),
    );
    await this.updateComplete;
    this.querySelector(`#${idOf(path)}`)?.focus();
  }

  labelled(path, label, hint, control) {
    const fault = faultOf(this.problem, path);
    return field(idOf(path), this.section(path, label), control(fault), { hint, fault });
  }
}
