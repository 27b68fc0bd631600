/** The form of a template: <cw-template-form>. Items fold, since there are many. */
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { link } from '../../core/router.js';
import { bilingual, translator } from '../../core/texts.js';
import { CATEGORIES } from '../../api/checklist.js';
import { saveHeld } from '../../api/held.js';
import { readTemplate, saveTemplate } from '../../api/templates.js';
import { articleWords } from '../../design/citation.js';
import { DocumentForm, identityOf } from '../../design/document-form.js';
import { both, given, number, text, words } from '../../design/document-values.js';
import { icon } from '../../design/icons.js';
import { toast } from '../../design/toasts.js';
import { ANSWERS, changedItems, EACH } from './parts.js';

const t = translator('templates');
const LONGEST_TITLE = 200;
const MOST_DAYS = 3650;
const MOST_MONTHS = 120;

/** The template as the form holds it, in which every value is a text. */
export const fieldsOf = ({ title, items }) => ({ title: both(title), items: items.map(itemFields) });

const clauseFields = ({ text: said, provisions }) => ({ text: both(said), provisions });

function itemFields({ key, category, each, what, why, answeredBy, dueAfterDays, reviewEveryMonths, clauses }) {
  return {
    key: text(key),
    category,
    each,
    what: both(what),
    why: { text: both(why?.text), provision: text(why?.provision) },
    answeredBy: text(answeredBy),
    dueAfterDays: text(dueAfterDays),
    reviewEveryMonths: text(reviewEveryMonths),
    clauses: (clauses ?? []).map(clauseFields),
  };
}

const NEW_ITEM = itemFields({ category: 'MAPPING', each: 'COMPANY' });
const NEW_CLAUSE = clauseFields({ provisions: [] });

/** The form of the API; an answer of the system that is for other items is left out. */
const formOf = ({ title, items }) => ({ title: words(title), items: items.map(itemOf) });

function itemOf({ key, category, each, what, why, answeredBy, dueAfterDays, reviewEveryMonths, clauses }) {
  return {
    key: key.trim(),
    category,
    each,
    what: words(what),
    why: { text: words(why.text), provision: given(why.provision) },
    answeredBy: ANSWERS[answeredBy] === each ? answeredBy : null,
    dueAfterDays: number(dueAfterDays),
    reviewEveryMonths: number(reviewEveryMonths),
    clauses: clauses.map(clause => ({ text: words(clause.text), provisions: clause.provisions })),
  };
}

class TemplateForm extends DocumentForm {
  static properties = { template: { attribute: false }, etag: { attribute: false }, provisions: { attribute: false } };

  constructor() {
    super();
    this.template = null;
    this.etag = null;
    this.provisions = [];
  }

  willUpdate(changed) {
    super.willUpdate(changed);
    if (changed.has('etag') || changed.has('template')) this.held = { value: this.template, etag: this.etag };
  }

  async save() {
    const { id } = this.template;
    const saved = await saveHeld(this.held, {
      read: () => readTemplate(id),
      save: etag => saveTemplate(id, formOf(this.content), etag),
      changes: changedItems,
    });
    toast('success', t('saved', { revision: String(saved.revision) }));
    return link('templates', [id]);
  }

  otherActions() {
    return html`<a class="button" href=${link('templates', [this.template.id])}>${t('cancel')}</a>`;
  }

  controls() {
    return html`<section class="panel"><h2>${t('template')}</h2><div class="fields">
        ${this.input('title.zh', t('title.zh'), {
          longest: LONGEST_TITLE,
          required: true,
        })}${this.input('title.en', t('title.en'), { longest: LONGEST_TITLE, required: true })}</div></section>
      <section class="stack"><h2>${t('items')}</h2>${repeat(this.content.items, identityOf, (item, i) => this.item(item, i))}
        ${this.addButton('items', t('item.add'), NEW_ITEM)}</section>`;
  }

  item(item, i) {
    const path = `items[${i}]`;
    const name = bilingual(item.what) || t('item.new');
    return html`<details class="panel"><summary><strong>${this.section(
      path,
      `${i + 1}. ${name}`,
    )}</strong> <span class="muted small">${t(`category.${item.category}`)} · ${t(`each.${item.each}`)}</span></summary>
      <div class="stack">
        <div class="columns">${this.area(`${path}.what.zh`, t('what.zh'), {
          required: true,
          rows: 2,
        })}${this.area(`${path}.what.en`, t('what.en'), { required: true, rows: 2 })}</div>
        <div class="columns">${this.area(`${path}.why.text.zh`, t('why.zh'), {
          required: true,
          rows: 2,
        })}${this.area(`${path}.why.text.en`, t('why.en'), { required: true, rows: 2 })}</div>
        <div class="fields">
          ${this.input(`${path}.key`, t('key'), { longest: 200, required: true, hint: t('key.hint') })}
          ${this.select(
            `${path}.category`,
            t('category'),
            CATEGORIES.map(one => [one, t(`category.${one}`)]),
          )}
          ${this.select(
            `${path}.each`,
            t('each'),
            EACH.map(one => [one, t(`each.${one}`)]),
          )}
          ${this.select(`${path}.why.provision`, t('provision'), this.provisionOptions(), { none: t('provision.none') })}
          ${this.answer(path, item)}
          ${this.input(`${path}.dueAfterDays`, t('due'), { type: 'number', least: 1, most: MOST_DAYS, hint: t('due.hint') })}
          ${this.input(`${path}.reviewEveryMonths`, t('review'), {
            type: 'number',
            least: 1,
            most: MOST_MONTHS,
            hint: t('review.hint'),
          })}</div>
        ${item.clauses.map((_, at) => this.clause(`${path}.clauses`, at))}
        ${this.addButton(`${path}.clauses`, t('clause.add'), NEW_CLAUSE)}
        <div class="row">${
          i > 0
            ? html`<button type="button" class="quiet item-up" @click=${() => this.moveUp(i)}>${icon('up')}${t('item.up')}</button>`
            : nothing
        }
          ${this.content.items.length > 1 ? this.removeButton('items', i, t('item.remove')) : nothing}</div></div></details>`;
  }

  provisionOptions() {
    return this.provisions.map(one => [one.key, [t(`provision.${one.kind}`), one.article ? articleWords(one.article) : ''].join(' ')]);
  }

  /** Words for a contract, and what they rest on. */
  clause(list, at) {
    const path = `${list}[${at}]`;
    return this.group(
      path,
      t('clause', { number: String(at + 1) }),
      html`<div class="columns">${this.area(`${path}.text.zh`, t('clause.zh'), {
        required: true,
        rows: 4,
      })}${this.area(`${path}.text.en`, t('clause.en'), { required: true, rows: 4 })}</div>
      ${this.checks(`${path}.provisions`, t('clause.provisions'), this.provisionOptions())}
      <div class="row">${this.removeButton(list, at, t('clause.remove'))}</div>`,
    );
  }

  /** Only what the system can answer for such items is offered. */
  answer(path, { each, answeredBy }) {
    const offered = Object.keys(ANSWERS).filter(answer => ANSWERS[answer] === each);
    if (offered.length === 0) return nothing;
    return this.select(
      `${path}.answeredBy`,
      t('answeredBy'),
      [...new Set([...offered, ...(answeredBy ? [answeredBy] : [])])].map(answer => [answer, t(`answer.${answer}`)]),
      { none: t('answer.people') },
    );
  }

  /** What stands folded is opened where something is at fault. */
  updated(changed) {
    if (!changed.has('problem')) return;
    const faults = this.problem?.errors?.map(error => error.field) ?? [];
    this.itemElements().forEach((element, i) => {
      element.open ||= faults.some(fault => fault.startsWith(`items[${i}]`));
    });
  }

  itemElements() {
    return [...this.querySelectorAll('details.panel')];
  }

  /** The focus goes along; the first item has no button. */
  async moveUp(i) {
    const items = [...this.content.items];
    [items[i - 1], items[i]] = [items[i], items[i - 1]];
    this.content = { ...this.content, items };
    await this.updateComplete;
    const moved = this.itemElements()[i - 1];
    (moved.querySelector('.item-up') ?? moved.querySelector('summary')).focus();
  }
}

customElements.define('cw-template-form', TemplateForm);
