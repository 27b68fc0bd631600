/** The form in which a steward changes the terms of an entry: <cw-lexicon-form>. Terms stand one in a line. */
import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { go, link } from '../../core/router.js';
import { asTyped, translator } from '../../core/texts.js';
import { saveHeld } from '../../api/held.js';
import { previewLexicon, readLexiconEntry, saveLexiconEntry } from '../../api/lexicon.js';
import { watchFields } from '../../design/field-changes.js';
import { field } from '../../design/forms.js';
import { icon } from '../../design/icons.js';
import { problemMessage } from '../../design/messages.js';
import { toast } from '../../design/toasts.js';
import { Unsaved } from '../../design/unsaved.js';
import { parameterFields } from './parameter-fields.js';
import { previewResult } from './preview.js';
import { editSeries, seriesTable } from './series-dialog.js';
import { changedTerms, groupWords, LANGUAGES, NAMES, WORDS } from './terms.js';
import { BaseElement } from '../../design/base-element.js';

const t = translator('lexicon');
const MAKER_SEPARATOR = ' = ';
const TEXTS_MOST = 1000;
const CHANGES_SHOWN = 20;

const lines = text =>
  (text ?? '')
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean);

class LexiconForm extends BaseElement {
  static properties = {
    code: {},
    stored: { attribute: false },
    start: { attribute: false },
    etag: { attribute: false },
    senses: { state: true },
    version: { state: true },
    problem: { state: true },
    busy: { state: true },
    previews: { state: true },
  };

  constructor() {
    super();
    this.version = 0;
    this.problem = null;
    this.busy = false;
    this.unsaved = new Unsaved(this, watchFields(this));
    this.previews = null;
  }

  willUpdate(changed) {
    if (changed.has('etag')) this.held = { value: { senses: this.stored }, etag: this.etag };
    if (changed.has('start')) this.replace(structuredClone(this.start));
  }

  /** Builds the fields again, because their number or contents changed from outside. */
  replace(senses) {
    this.senses = senses;
    this.version += 1;
    this.previews = null;
  }

  /** @returns {object[]} the senses as typed; what the form does not show, such as sources of series, stays */
  typed() {
    const data = new FormData(this.querySelector('form'));
    const both = path => Object.fromEntries(LANGUAGES.map(language => [language, lines(data.get(`${path}.${language}`))]));
    return this.senses.map((sense, i) => ({
      ...sense,
      editions: (data.get(`${i}.editions`) ?? '').split(/[\s,，、]+/).filter(Boolean),
      ...Object.fromEntries(WORDS.map(group => [group, both(`${i}.${group}`)])),
      ...Object.fromEntries(NAMES.map(group => [group, lines(data.get(`${i}.${group}`))])),
      parameters: (sense.parameters ?? []).map((one, j) => ({
        ...one,
        parameter: (data.get(`${i}.parameters.${j}.parameter`) ?? '').trim(),
        names: both(`${i}.parameters.${j}.names`),
        inexactNames: both(`${i}.parameters.${j}.inexactNames`),
      })),
      ...(sense.makers
        ? {
            makers: lines(data.get(`${i}.makers`)).map(line => ({
              names: line
                .split(MAKER_SEPARATOR)
                .map(name => name.trim())
                .filter(Boolean),
            })),
          }
        : {}),
    }));
  }

  async attempt(task) {
    this.busy = true;
    this.problem = null;
    try {
      await task();
    } catch (failure) {
      this.problem = failure;
      await this.updateComplete;
      this.querySelector('.message.danger')?.scrollIntoView({ block: 'center' });
    }
    this.busy = false;
  }

  /** Shows what would be found in the texts that were typed, and in the terms that were changed. */
  preview() {
    return this.attempt(async () => {
      const senses = this.typed();
      const { added, removed } = changedTerms(this.stored, senses);
      const texts = [
        ...new Set([
          ...lines(this.querySelector('#preview-texts').value),
          ...[...added, ...removed].map(term => term.text.replaceAll('#', '0')),
        ]),
      ].slice(0, TEXTS_MOST);
      this.previews = texts.length === 0 ? [] : await previewLexicon(this.code, senses, texts);
    });
  }

  save(event) {
    event.preventDefault();
    return this.attempt(async () => {
      const edited = await saveHeld(this.held, {
        read: () => readLexiconEntry(this.code),
        save: etag => saveLexiconEntry(this.code, this.typed(), etag),
        changes: changesOf,
      });
      toast('success', t('saved', { code: this.code, revision: String(edited.revision) }));
      this.unsaved.giveUp();
      await go(link('lexicon', [this.code]));
      this.dispatchEvent(new CustomEvent('saved', { detail: { code: this.code, warnings: edited.warnings } }));
    });
  }

  render() {
    return html`<form class="stack" @submit=${this.save}>
      ${this.problem ? problemMessage(this.problem) : nothing}
      ${keyed(
        this.version,
        this.senses.map((sense, i) => this.sense(sense, i)),
      )}
      <div><button type="button"
        @click=${() => this.replace([...this.typed(), { editions: [] }])}>${icon('plus')}${t('sense.add')}</button></div>
      <section class="panel"><h2>${t('preview')}</h2><p class="muted">${t('preview.text')}</p>
        ${field('preview-texts', t('preview.texts'), html`<textarea id="preview-texts" rows="4"></textarea>`, { hint: t('preview.hint') })}
        <div><button type="button" ?disabled=${this.busy} @click=${this.preview}>${icon('search')}${t('preview.show')}</button></div>
        ${this.previews ? previewResult(this.previews) : nothing}</section>
      <div class="actions"><a class="button"
        href=${link('lexicon', this.etag ? [this.code] : [])}>${t('cancel')}</a><button class="primary"
        ?disabled=${this.busy}>${t('save')}</button></div></form>`;
  }

  sense(sense, i) {
    const area = (name, label, texts, hint = '') =>
      field(
        name,
        label,
        html`<textarea id=${name} name=${name}
      rows=${Math.min(12, Math.max(3, (texts ?? []).length))} spellcheck="false" .value=${(texts ?? []).join('\n')}></textarea>`,
        { hint },
      );
    const without = () => this.replace(this.typed().filter((_, at) => at !== i));
    return html`<section class="panel">
      <div class="row spread"><h2>${t('sense', { number: String(i + 1) })}</h2>${
        this.senses.length > 1
          ? html`<button type="button"
        class="quiet" @click=${without}>${icon('cross')}${t('sense.remove')}</button>`
          : nothing
      }</div>
      ${field(
        `${i}.editions`,
        t('editions'),
        html`<input id="${i}.editions" name="${i}.editions" required placeholder="2017-1, 2023-2"
        .value=${asTyped(sense.editions)}>`,
        { hint: t('editions.hint') },
      )}
      ${WORDS.map(group => this.words(sense, i, group, area))}
      <div class="fields two">${NAMES.map(group => area(`${i}.${group}`, ...this.named(group, sense[group])))}</div>
      ${parameterFields(sense.parameters ?? [], `${i}.parameters`, area, change => this.change(i, { parameters: change }))}
      ${
        sense.makers
          ? area(
              `${i}.makers`,
              t('group.makers'),
              sense.makers.map(maker => maker.names.join(MAKER_SEPARATOR)),
              t('group.makers.hint'),
            )
          : nothing
      }
      ${seriesTable(sense.series ?? [], async at => {
        const series = await editSeries(this.senses[i].series ?? [], at);
        if (series) this.change(i, { series: () => series });
      })}</section>`;
  }

  words(sense, i, group, area) {
    const [title, text] = groupWords(this.code, group);
    return html`<fieldset class="stack-small"><legend>${title}</legend><p class="muted small">${text}</p>
      <div class="fields two">${LANGUAGES.map(language =>
        area(`${i}.${group}.${language}`, t(`language.${language}`), sense[group]?.[language]),
      )}</div></fieldset>`;
  }

  /** Label, terms and hint of a field. */
  named(group, texts) {
    const [title, text] = groupWords(this.code, group);
    return [title, texts, text];
  }

  /** @param {Object<string, (list: object[]) => object[]>} changes of lists whose fields are built again */
  change(i, changes) {
    this.replace(
      this.typed().map((sense, at) =>
        at === i
          ? { ...sense, ...Object.fromEntries(Object.entries(changes).map(([name, change]) => [name, change(sense[name] ?? [])])) }
          : sense,
      ),
    );
  }
}

/** Terms that somebody else added or removed. */
function changesOf(before, now) {
  const { added, removed } = changedTerms(before.senses, now.senses);
  return [
    ...added.map(({ group, text }) => ({ name: group, value: `+ ${text}` })),
    ...removed.map(({ group, text }) => ({ name: group, value: `− ${text}` })),
  ].slice(0, CHANGES_SHOWN);
}

customElements.define('cw-lexicon-form', LexiconForm);
