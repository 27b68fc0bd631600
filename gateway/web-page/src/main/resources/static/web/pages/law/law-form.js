/** The form of a version of a law: <cw-law-form>. A file fills it; nothing is stored before the steward saves. */
import { html, nothing } from 'lit';
import { link } from '../../core/router.js';
import { bilingual, translator, withAside } from '../../core/texts.js';
import { saveHeld } from '../../api/held.js';
import { forgetLaws, readLaw, saveLaw } from '../../api/laws.js';
import { DocumentForm } from '../../design/document-form.js';
import { message } from '../../design/messages.js';
import { toast } from '../../design/toasts.js';
import '../../design/file-drop.js';
import { fieldsOf, formOf, NEW_PROVISION, NEW_RULE, NEW_SITUATION, NEW_SOURCE, NEW_STANDARD } from './form-values.js';
import { changedParts } from './parts.js';
import { confidences, provisionChoices, provisionFields } from './provision-fields.js';

const t = translator('law');
const STAGES = ['ADOPTED', 'CONSULTATION'];
const ENTRY_KINDS = ['NETWORK_CRITICAL_EQUIPMENT', 'SPECIALIZED_CYBERSECURITY_PRODUCT'];
const NATURES = ['OFFICIAL', 'COMMENTARY'];
const LONGEST_NAME = 200;

class LawForm extends DocumentForm {
  static properties = { etag: { attribute: false }, versions: { attribute: false }, law: { attribute: false }, filled: { state: true } };

  constructor() {
    super();
    this.etag = null;
    this.versions = [];
    this.law = null;
    this.filled = null;
  }

  willUpdate(changed) {
    super.willUpdate(changed);
    if (changed.has('etag') || changed.has('law')) this.held = { value: this.law, etag: this.etag };
  }

  async save() {
    const form = formOf(this.content);
    const { id } = await saveHeld(this.held, { read: () => readLaw(form.id), save: etag => saveLaw(form, etag), changes: changedParts });
    forgetLaws();
    toast('success', t('saved', { title: bilingual(form.title) }));
    return link('law', [id]);
  }

  /** The id of a draft stays. */
  async fill({ detail: { file } }) {
    try {
      const law = JSON.parse(await file.text());
      if (law === null || typeof law !== 'object' || Array.isArray(law)) throw new SyntaxError('not an object');
      this.content = { ...fieldsOf(law), ...(this.law ? { id: this.law.id } : {}) };
      this.filled = message('success', t('file.filled', { name: file.name }), t('file.filled.text'));
    } catch (failure) {
      this.filled = message('danger', t('file.unreadable', { name: file.name }), html`<p lang="en">${failure.message}</p>`);
    }
    this.problem = null;
  }

  otherActions() {
    return html`<a class="button" href=${link('law', this.law ? [this.law.id] : [])}>${t('cancel')}</a>`;
  }

  controls() {
    const { provisions } = this.content;
    return html`<cw-file-drop label=${t('file.drop')} hint=${t('file.hint')} accept=".json" @file=${this.fill}></cw-file-drop>
      ${this.filled ?? nothing}
      ${this.heading()}
      <section class="stack"><h2>${this.section('provisions', t('provisions'))}</h2>
        ${provisions.map((provision, i) => provisionFields(t, this, i, { count: provisions.length, entryKinds: ENTRY_KINDS }))}
        ${this.addButton('provisions', t('provision.add'), NEW_PROVISION)}</section>
      ${this.situations()}${this.standards()}${this.rules()}${this.sources()}`;
  }

  heading() {
    const { stage, instrument } = this.content;
    const isAdopted = stage === 'ADOPTED';
    const others = this.versions.filter(version => version.status === 'PUBLISHED' && (!instrument || version.instrument === instrument));
    return html`<section class="panel"><h2>${t('facts')}</h2><div class="fields">
      ${this.input('name.zh', t('field.name.zh'), { longest: LONGEST_NAME, required: true })}
      ${this.input('name.en', t('field.name.en'), { longest: LONGEST_NAME, required: true })}
      ${this.input('title.zh', t('field.title.zh'), { longest: LONGEST_NAME, required: true, placeholder: '2028年修正' })}
      ${this.input('title.en', t('field.title.en'), { longest: LONGEST_NAME, required: true, placeholder: 'as amended in 2028' })}
      ${this.input('instrument', t('field.instrument'), {
        longest: LONGEST_NAME,
        required: true,
        list: 'law-instruments',
        hint: t('field.instrument.hint'),
      })}
      ${this.input('id', t('field.id'), { longest: LONGEST_NAME, required: true, disabled: this.law !== null, hint: t('field.id.hint') })}
      ${this.select(
        'stage',
        t('field.stage'),
        STAGES.map(one => [one, t(`stage.${one}`)]),
      )}
      ${this.input('issued', t(isAdopted ? 'adoptedOn' : 'openedOn'), { type: 'date', required: true })}
      ${
        isAdopted
          ? this.input('effective', t('effective'), { type: 'date', required: true })
          : this.input('commentsUntil', t('field.commentsUntil'), { type: 'date', required: true })
      }
      ${this.select(
        'supersedes',
        t('supersedes'),
        others.map(version => [version.id, withAside(bilingual(version.title), version.id)]),
        { none: t('supersedes.none') },
      )}</div>
      ${this.check('excerpt', t('excerpt'))}
      <datalist id="law-instruments">${[...new Map(this.versions.map(version => [version.instrument, version.name]))].map(
        ([id, name]) => html`<option value=${id}>${bilingual(name)}</option>`,
      )}</datalist></section>`;
  }

  standards() {
    return html`<section class="panel"><h2>${this.section('standards', t('standards'))}</h2>
      ${this.content.standards.map((_, i) => {
        const path = `standards[${i}]`;
        this.section(path, `${t('standards')} ${i + 1}`);
        return html`<div class="row law-row">${this.input(`${path}.number`, t('standard'), {
          longest: LONGEST_NAME,
          required: true,
          placeholder: 'GB 42250-2022',
        })}
          ${this.select(
            `${path}.kind`,
            t('concerns'),
            ENTRY_KINDS.map(kind => [kind, t(`entryKind.${kind}`)]),
          )}
          ${this.input(`${path}.effective`, t('field.effectiveKnown'), {
            type: 'date',
          })}
          ${this.select(`${path}.confidence`, t('source.confidence'), confidences(t), { none: t('confidence.none') })}
          ${this.removeButton('standards', i, t('standard.remove'))}</div>`;
      })}${this.addButton('standards', t('standard.add'), NEW_STANDARD)}</section>`;
  }

  situations() {
    return html`<section class="panel"><h2>${this.section('situations', t('situations'))}</h2>
      ${this.content.situations.map((_, i) => {
        const path = `situations[${i}]`;
        this.section(path, `${t('situations')} ${i + 1}`);
        return html`<div class="row law-row">${this.input(`${path}.key`, t('situation.key'), { longest: LONGEST_NAME, required: true })}
          ${this.input(`${path}.name.zh`, t('situation.zh'), { longest: LONGEST_NAME, required: true })}
          ${this.input(`${path}.name.en`, t('situation.en'), { longest: LONGEST_NAME, required: true })}
          ${this.removeButton('situations', i, t('situation.remove'))}</div>
          ${this.checks(`${path}.provisions`, t('provisions'), provisionChoices(this))}`;
      })}${this.addButton('situations', t('situation.add'), NEW_SITUATION)}</section>`;
  }

  rules() {
    return html`<section class="panel"><h2>${this.section('seeAlso', t('seeAlso'))}</h2>
      ${this.content.seeAlso.map((_, i) => {
        const path = `seeAlso[${i}]`;
        this.section(path, `${t('seeAlso')} ${i + 1}`);
        const line = (name, label) => this.input(`${path}.${name}`, label, { longest: 2000, required: true });
        return html`<div class="row law-row">${line('name.zh', t('rule.zh'))}${line('name.en', t('rule.en'))}
          ${line('summary.zh', t('rule.summary.zh'))}${line('summary.en', t('rule.summary.en'))}
          ${this.removeButton('seeAlso', i, t('rule.remove'))}</div>`;
      })}${this.addButton('seeAlso', t('rule.add'), NEW_RULE)}</section>`;
  }

  sources() {
    return html`<section class="panel"><h2>${this.section('sources', t('sources'))}</h2>
      ${this.content.sources.map((_, i) => {
        const path = `sources[${i}]`;
        this.section(path, `${t('sources')} ${i + 1}`);
        return html`<div class="row law-row">${this.input(`${path}.address`, t('source.address'), {
          type: 'url',
          longest: 2000,
          required: true,
        })}
          ${this.select(`${path}.confidence`, t('source.confidence'), confidences(t))}
          ${this.select(
            `${path}.nature`,
            t('source.nature'),
            NATURES.map(one => [one, t(`nature.${one}`)]),
            { none: t('nature.none') },
          )}${this.removeButton('sources', i, t('source.remove'))}</div>`;
      })}${this.addButton('sources', t('source.add'), NEW_SOURCE)}</section>`;
  }
}

customElements.define('cw-law-form', LawForm);
