/** A steward corrects one entry of a draft: its name, code, predecessors or criteria, or how it is cut. */
import { html } from 'lit';
import { asTyped, bilingual, translator, withAside } from '../../core/texts.js';
import { saveHeld } from '../../api/held.js';
import { editDraft, readEdition } from '../../api/editions.js';
import { openForm } from '../../design/dialogs.js';
import { choice, field } from '../../design/forms.js';
import { icon } from '../../design/icons.js';
import { toast } from '../../design/toasts.js';
import { changedEntries } from './parts.js';
import { BaseElement } from '../../design/base-element.js';

const t = translator('catalogue');
const EDITS = ['define', 'rename', 'recode', 'continue', 'merge', 'split'];
const COMPARISONS = [
  ['>=', '≥'],
  ['>', '>'],
  ['<=', '≤'],
  ['<', '<'],
  ['=', '='],
];

export async function editEntry(page, { edition, etag }, entry) {
  const held = { value: edition, etag };
  const form = document.createElement('cw-entry-form');
  form.entry = entry;
  form.others = edition.entries.filter(other => other.code !== entry.code);
  const result = await openForm({
    title: t('entry.edit.title', { code: entry.code, name: bilingual(entry.name) }),
    action: t('save'),
    content: () => form,
    submit: data =>
      saveHeld(held, {
        read: () => readEdition(edition.id),
        save: tag => editDraft(edition.id, form.edit(data), tag),
        changes: changedEntries,
      }),
  });
  if (result === null) return;
  toast('success', t('entry.edit.done', { code: entry.code }));
  await page.reload();
}

const codes = text => text.split(/[\s,，、;；]+/).filter(Boolean);

const words = (zh, en) => Object.fromEntries(Object.entries({ zh, en }).filter(([, text]) => text?.trim()));

class EntryForm extends BaseElement {
  static properties = {
    entry: { attribute: false },
    others: { attribute: false },
    kind: { state: true },
    criteria: { state: true },
    parts: { state: true },
  };

  constructor() {
    super();
    this.kind = 'define';
    this.parts = [1, 2];
  }

  willUpdate() {
    this.criteria ??= this.entry.criteria.map(one => ({ ...one }));
  }

  /** @returns the edit as the API takes it */
  edit(data) {
    const base = { edit: this.kind, entry: this.entry.code };
    const text = name => data.get(name) ?? '';
    switch (this.kind) {
      case 'rename':
        return { ...base, name: words(text('name-zh'), text('name-en')) };
      case 'recode':
        return { ...base, code: text('code').trim() };
      case 'continue':
        return { ...base, continues: codes(text('continues')) };
      case 'merge':
        return { ...base, with: codes(text('with')) };
      case 'split':
        return {
          ...base,
          into: this.parts.map(part => ({ code: text(`code-${part}`).trim(), name: words(text(`zh-${part}`), text(`en-${part}`)) })),
        };
      default:
        return { ...base, scope: words(text('scope-zh'), text('scope-en')), criteria: this.criteria };
    }
  }

  render() {
    return html`<div class="stack">
      ${choice(
        'entry-edit',
        t('entry.edit.what'),
        this.kind,
        EDITS.map(edit => [edit, t(`edit.${edit}`)]),
        kind => {
          this.kind = kind;
        },
        { all: null },
      )}
      ${this.fields()}</div>`;
  }

  fields() {
    const { entry } = this;
    switch (this.kind) {
      case 'rename':
        return this.both('name', t('entry.name'), entry.name, true);
      case 'recode':
        return field('entry-code', t('entry.code'), html`<input id="entry-code" name="code" required .value=${entry.code}>`);
      case 'continue':
        return field(
          'entry-continues',
          t('lineage.continues'),
          html`<input id="entry-continues" name="continues"
        .value=${asTyped(entry.continues)}>`,
          { hint: t('edit.continue.hint') },
        );
      case 'merge':
        return field(
          'entry-with',
          t('edit.merge.with'),
          html`<input id="entry-with"
        name="with" required list="entry-codes">${this.codesList()}`,
          { hint: t('edit.merge.hint', { code: entry.code }) },
        );
      case 'split':
        return this.split();
      default:
        return html`${this.both('scope', t('entry.scope'), entry.scope ?? {}, false)}${this.define()}`;
    }
  }

  codesList() {
    return html`<datalist id="entry-codes">${this.others.map(
      other => html`<option value=${other.code}>${bilingual(other.name)}</option>`,
    )}</datalist>`;
  }

  both(name, label, value, line) {
    return ['zh', 'en'].map(language => {
      const id = `${name}-${language}`;
      const control = line
        ? html`<input id=${id} name=${id} maxlength="200" .value=${value[language] ?? ''}>`
        : html`<textarea id=${id} name=${id} maxlength="2000" rows="2" .value=${value[language] ?? ''}></textarea>`;
      return field(id, withAside(label, t(`language.${language}`)), control);
    });
  }

  define() {
    const change = (index, name) => event => {
      this.criteria = this.criteria.map((one, at) => (at === index ? { ...one, [name]: event.target.value } : one));
    };
    const label = (index, language) => event => {
      this.criteria = this.criteria.map((one, at) =>
        at === index ? { ...one, label: { ...one.label, [language]: event.target.value } } : one,
      );
    };
    return html`<fieldset class="stack"><legend>${t('entry.criteria')}</legend><p class="muted small">${t('edit.define.hint')}</p>
      ${this.criteria.map(
        (one, index) => html`<div class="stack-small criterion-form">
        <div class="fields">
          ${field(
            `parameter-${index}`,
            t('criterion.parameter'),
            html`<input id="parameter-${index}" required .value=${one.parameter ?? ''}
            @input=${change(index, 'parameter')}>`,
          )}
          ${field(
            `zh-label-${index}`,
            withAside(t('criterion'), t('language.zh')),
            html`<input id="zh-label-${index}"
            .value=${one.label?.zh ?? ''} @input=${label(index, 'zh')}>`,
          )}
          ${field(
            `en-label-${index}`,
            withAside(t('criterion'), t('language.en')),
            html`<input id="en-label-${index}"
            .value=${one.label?.en ?? ''} @input=${label(index, 'en')}>`,
          )}
          ${choice(
            `comparison-${index}`,
            t('criterion.comparison'),
            one.comparison,
            COMPARISONS,
            value => change(index, 'comparison')({ target: { value } }),
            { all: null },
          )}
          ${field(
            `quantity-${index}`,
            t('criterion.quantity'),
            html`<input id="quantity-${index}" required placeholder="12 Tbps"
            .value=${one.quantity ?? ''} @input=${change(index, 'quantity')}>`,
          )}
        </div>
        <div><button type="button" class="quiet"
          @click=${() => {
            this.criteria = this.criteria.filter((_, at) => at !== index);
          }}>${icon('cross')}${t('criterion.remove')}</button></div></div>`,
      )}
      <div><button type="button"
        @click=${() => {
          this.criteria = [...this.criteria, { parameter: '', label: {}, comparison: '>=', quantity: '' }];
        }}>${icon('plus')}${t('criterion.add')}</button></div></fieldset>`;
  }

  split() {
    return html`${this.parts.map(
      (part, index) => html`<fieldset class="fields"><legend>${t('edit.split.part', { number: part })}</legend>
      ${field(
        `code-${part}`,
        t('entry.code'),
        html`<input id="code-${part}"
        name="code-${part}" required .value=${index === 0 ? this.entry.code : ''}>`,
      )}
      ${field(`zh-${part}`, withAside(t('entry.name'), t('language.zh')), html`<input id="zh-${part}" name="zh-${part}">`)}
      ${field(`en-${part}`, withAside(t('entry.name'), t('language.en')), html`<input id="en-${part}" name="en-${part}">`)}</fieldset>`,
    )}
      <div><button type="button"
        @click=${() => {
          this.parts = [...this.parts, this.parts.length + 1];
        }}>${icon('plus')}${t('edit.split.add')}</button></div>`;
  }
}

customElements.define('cw-entry-form', EntryForm);
