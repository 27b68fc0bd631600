/** Imports: choose a file, see how it is read, and follow what becomes of it. */
import { html, nothing } from 'lit';
import { listImports } from '../../api/imports.js';
import { formatInstant, formatNumber } from '../../app/format.js';
import { Page } from '../../app/page.js';
import { go, link } from '../../app/router.js';
import { has } from '../../app/session.js';
import '../../design/file-drop.js';
import { pageHead } from '../../design/messages.js';
import '../../design/table.js';
import './import-preview.js';
import './import-progress.js';
import { phaseBadge } from './import-progress.js';

class ProductImport extends Page {
  static properties = { file: { state: true }, visits: { state: true } };

  constructor() {
    super('inventory');
    this.file = null;
    this.visits = 0;
    this.load = (after, signal) => listImports(after, { signal });
  }

  get title() {
    return this.t('import.title');
  }

  async arrive() {
    this.visits += 1;
    await this.updateComplete;
    await this.querySelector('cw-import-progress')?.arrive(this.path[0]);
  }

  content() {
    const t = this.t;
    if (this.path[0]) {
      return html`${pageHead(t('import.one'), { actions: html`<a class="button" href=${link('inventory', ['import'])}>${t('import.list')}</a><a class="button" href=${link('inventory')}>${t('import.inventory')}</a>` })}
        <cw-import-progress></cw-import-progress>`;
    }
    return html`${pageHead(t('import.title'), { lead: has('member') ? t('import.lead') : '' })}
      ${has('member') ? this.chooser() : nothing}
      <section class="stack-small"><h2>${t('import.earlier')}</h2>
        <cw-table .label=${t('import.earlier')} .columns=${this.columns()} .load=${this.load} .reload=${this.visits} .empty=${html`<p class="muted">${t('import.none')}</p>`}></cw-table></section>`;
  }

  chooser() {
    const t = this.t;
    if (this.file) {
      return html`<cw-import-preview .file=${this.file} @cancel=${() => { this.file = null; }} @imported=${event => this.follow(event.detail.id)}></cw-import-preview>`;
    }
    return html`<cw-file-drop .label=${t('import.drop')} .hint=${t('import.formats')} accept=".csv,.tsv,.txt,.xlsx" @file=${event => { this.file = event.detail.file; }}></cw-file-drop>`;
  }

  async follow(id) {
    this.file = null;
    await go(link('inventory', ['import', id]));
  }

  columns() {
    const t = this.t;
    return [
      { key: 'name', label: t('import.file'), cell: one => html`<a href=${link('inventory', ['import', one.id])}>${one.original.name ?? t('import.unnamed')}</a>` },
      { key: 'receivedAt', label: t('import.received'), cell: one => formatInstant(one.receivedAt) },
      { key: 'phase', label: t('import.phase'), cell: one => phaseBadge(one.phase, t) },
      ...['read', 'stored', 'unchanged', 'rejected', 'remarked'].map(key => ({ key, label: t(`rows.${key}`), number: true, cell: one => formatNumber(one.rows[key]) })),
    ];
  }
}

customElements.define('cw-product-import', ProductImport);
