/** How a chosen file is read, and the corrections of the person before it is imported: <cw-import-preview>. */
import { html, nothing } from 'lit';
import { saveHeld } from '../../api/held.js';
import { listMappings, previewImport, saveMapping, startImport } from '../../api/imports.js';
import { formatBytes } from '../../core/format.js';
import { Page } from '../../app/page.js';
import { soon } from '../../core/live.js';
import { openForm } from '../../design/dialogs.js';
import { field } from '../../design/forms.js';
import { message } from '../../design/messages.js';
import { toast } from '../../design/toasts.js';
import { columnTable, readingOptions, sampleRows } from './import-mapping.js';

const NOTHING_CHOSEN = { columns: {} };

class ImportPreview extends Page {
  static properties = {
    file: { attribute: false },
    preview: { state: true },
    chosen: { state: true },
    mapping: { state: true },
    mappings: { state: true },
    full: { state: true },
    sending: { state: true },
    pending: { state: true },
  };

  constructor() {
    super('inventory');
    this.preview = null;
    this.chosen = NOTHING_CHOSEN;
    this.mapping = '';
    this.mappings = [];
    this.full = false;
    this.sending = false;
    this.pending = false;
    this.readSoon = soon(() => this.read(), 200);
  }

  willUpdate(changed) {
    if (!changed.has('file') || !this.file) return;
    this.preview = null;
    this.chosen = NOTHING_CHOSEN;
    this.mapping = '';
    this.pending = true;
    this.read();
    listMappings({ signal: this.signal }).then(
      mappings => {
        this.mappings = mappings;
      },
      () => {},
    );
  }

  async read() {
    this.reading?.abort();
    const reading = new AbortController();
    this.reading = reading;
    const signal = AbortSignal.any([reading.signal, this.signal]);
    const preview = await this.run(() => previewImport(this.file, this.chosen, { mapping: this.mapping, signal }));
    if (!preview || reading.signal.aborted) return;
    this.preview = preview;
    this.pending = false;
  }

  choose(changes) {
    this.chosen = { ...this.chosen, ...changes };
    this.readAgain();
  }

  chooseColumn(key, meaning) {
    this.choose({ columns: { ...this.chosen.columns, [key]: meaning } });
  }

  chooseMapping(name) {
    this.mapping = name;
    this.chosen = NOTHING_CHOSEN;
    this.readAgain();
  }

  /** What is shown is out of date from now on, until the file was read again. */
  readAgain() {
    this.pending = true;
    this.reading?.abort();
    this.readSoon();
  }

  async upload() {
    if (this.pending) return;
    this.sending = true;
    const started = await this.run(() => startImport(this.file, this.instructions, { full: this.full }));
    this.sending = false;
    if (started) this.dispatchEvent(new CustomEvent('imported', { detail: { id: started.id } }));
  }

  /**
   * What was shown is what is done: all that the preview recognised, and the corrections. The charset is left to the import if the part
   * that was read does not tell it.
   */
  get instructions() {
    const stored = this.mappings.find(({ name }) => name === this.mapping);
    const recognised = this.preview.plain ? { ...this.preview.mapping, charset: stored?.mapping.charset ?? null } : this.preview.mapping;
    return { ...recognised, ...this.chosen, columns: { ...recognised.columns, ...this.chosen.columns } };
  }

  async keepMapping() {
    const t = this.t;
    const saved = await openForm({
      title: t('mapping.save'),
      action: t('save'),
      content: () =>
        html`<p>${t('mapping.saveText')}</p>${field(
          'mapping-name',
          t('mapping.name'),
          html`<input id="mapping-name" name="name" required maxlength="100" .value=${this.mapping}>`,
        )}`,
      submit: async data => {
        const name = data.get('name').trim();
        const known = this.mappings.find(mapping => mapping.name === name);
        const read = async () => {
          this.mappings = await listMappings();
          return { etag: this.mappings.find(mapping => mapping.name === name)?.revision ?? null };
        };
        const mapping = { ...this.instructions, sheet: this.chosen.sheet ?? null, headerRow: this.chosen.headerRow ?? null };
        return saveHeld({ value: null, etag: known?.revision ?? null }, { read, save: revision => saveMapping(name, mapping, revision) });
      },
    });
    if (!saved) return;
    this.mapping = saved.name;
    this.mappings = [...this.mappings.filter(({ name }) => name !== saved.name), saved];
    toast('success', t('mapping.saved', { name: saved.name }));
  }

  content() {
    const t = this.t;
    return html`<section class="panel"><div class="row spread"><h2>${this.file.name} <span
        class="muted small">${formatBytes(this.file.size)}</span></h2>
        <button @click=${() => this.dispatchEvent(new Event('cancel'))}>${t('preview.other')}</button></div>
      ${this.options()}</section>
      ${this.preview ? this.result() : this.busy ? html`<p class="waiting" role="status">${t('preview.reading')}</p>` : nothing}`;
  }

  options() {
    return readingOptions({
      file: this.file,
      preview: this.preview,
      chosen: this.chosen,
      mapping: this.mapping,
      mappings: this.mappings,
      t: this.t,
      choose: changes => this.choose(changes),
      chooseMapping: name => this.chooseMapping(name),
    });
  }

  result() {
    const t = this.t;
    const { preview } = this;
    return html`${
      preview.obstacles.length
        ? message('danger', t('preview.obstacles'), html`<ul>${preview.obstacles.map(obstacle => html`<li>${obstacle}</li>`)}</ul>`)
        : nothing
    }
      ${preview.end ? message('warning', t('preview.end'), html`<p>${preview.end.reason}</p>`) : nothing}
      ${preview.tables.map(table => columnTable(table, this.chosen.columns, t, (key, meaning) => this.chooseColumn(key, meaning)))}
      <div class="row"><button @click=${this.keepMapping} ?disabled=${this.busy || this.pending}>${t('mapping.save')}</button></div>
      ${sampleRows(preview.rows, t)}
      <section class="panel"><label class="check"><input type="checkbox" .checked=${this.full} @change=${event => {
        this.full = event.target.checked;
      }}> ${t('import.full')}</label>
        <p class="small muted">${t('import.fullHint')}</p>
        ${
          this.sending
            ? html`<div role="status" class="stack-small"><span>${t('import.sending')}</span><progress
                aria-label=${t('import.sending')}></progress></div>`
            : nothing
        }
        <div class="actions"><button class="primary" ?disabled=${this.busy || this.pending || preview.obstacles.length > 0}
          @click=${this.upload}>${t('import.start')}</button></div></section>`;
  }
}

customElements.define('cw-import-preview', ImportPreview);
