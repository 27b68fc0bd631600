/** The page of one product: verdict, evidence, findings, certificates, time line and decisions. */
import { html, nothing } from 'lit';
import { entryNames } from '../../api/entries.js';
import { readAssessment, readHistory, readObligations, readProduct, removeProduct } from '../../api/products.js';
import { formatInstant } from '../../app/format.js';
import { listen, soon } from '../../app/live.js';
import { Page } from '../../app/page.js';
import { go, link } from '../../app/router.js';
import { has } from '../../app/session.js';
import { bilingual } from '../../app/texts.js';
import { clearView, findingsView, groundsView, verdictView, waysToClear } from '../../design/assessment.js';
import { confirm } from '../../design/dialogs.js';
import { fieldLabel } from '../../design/evidence.js';
import { icon } from '../../design/icons.js';
import { message, pageHead } from '../../design/messages.js';
import { toast } from '../../design/toasts.js';
import { certificatesView, decisionsView, obligationsView } from './product-parts.js';
import { editProduct } from './product-edit.js';
import { productFacts } from './product-facts.js';
import { timeline } from './timeline.js';

class ProductView extends Page {
  static properties = { read: { state: true }, printedAt: { state: true } };

  constructor() {
    super('inventory');
    this.read = null;
    this.printedAt = new Date().toISOString();
    this.beforePrint = () => { this.printedAt = new Date().toISOString(); this.performUpdate(); };
  }

  connectedCallback() {
    super.connectedCallback();
    const again = soon(() => this.run(() => this.arrive()));
    const hear = event => { if (event?.data?.sku === this.sku) again(); };
    listen('assessments', hear, this.signal);
    listen('obligations', hear, this.signal);
    window.addEventListener('beforeprint', this.beforePrint, { signal: this.signal });
  }

  get sku() {
    return this.path[0];
  }

  get title() {
    return this.read ? nameOf(this.read.product) : this.sku;
  }

  async arrive() {
    const { sku, signal } = this;
    if (this.read?.product.sku !== sku) this.read = null;
    const [{ value: product, etag }, assessment, history, obligations, names] = await Promise.all([
      readProduct(sku, { signal }), readAssessment(sku, { signal }), readHistory(sku, null, { signal }), readObligations(sku, { signal }), entryNames().catch(() => () => null)]);
    if (sku === this.sku) this.read = { product, etag, assessment, history: history.items, next: history.next, obligations, names };
  }

  async readOlder() {
    const { items, next } = await readHistory(this.sku, this.read.next, { signal: this.signal });
    this.read = { ...this.read, history: [...this.read.history, ...items], next };
  }

  async edit() {
    const changed = await editProduct(this.t, this.read.product, this.read.etag);
    if (!changed) return;
    toast('success', this.t('edit.done'));
    await this.run(() => this.arrive());
  }

  async askToRemove() {
    const { product, etag } = this.read;
    if (!await confirm(this.t('remove.title'), this.t('remove.text', { name: nameOf(product) }), this.t('remove.action'))) return;
    await this.run(async () => {
      await removeProduct(product.sku, etag);
      toast('success', this.t('remove.done', { sku: product.sku }));
      await go(link('inventory'));
    });
  }

  content() {
    if (!this.read) return html`${pageHead(this.sku)}${this.problem ? html`<a href=${link('inventory')}>${this.t('product.back')}</a>` : nothing}`;
    const { product, assessment, names } = this.read;
    const t = this.t;
    return html`${pageHead(nameOf(product), { lead: [product.sku, product.model, product.manufacturer].filter(Boolean).join(' · '), actions: this.actions() })}
      ${verdictView(assessment, obligationsView(this.read.obligations, t))}
      ${product.remarks.length ? message('warning', t('remarks.title'), html`<ul>${product.remarks.map(remark => html`<li><strong>${fieldLabel(remark.field)}</strong> <q>${remark.value ?? ''}</q> <span lang="en">${remark.reason}</span></li>`)}</ul>`) : nothing}
      <div class="columns">
        <section class="panel"><h2>${t('product.text')}</h2>${productFacts(product, assessment, t)}</section>
        <div class="stack">
          ${this.clearing()}
          <section class="panel"><h2>${t('product.grounds')}</h2>${groundsView(assessment)}</section>
        </div>
      </div>
      ${assessment.findings.length ? html`<section class="panel"><h2>${t('product.findings')}</h2>${findingsView(assessment, product, names)}</section>` : nothing}
      ${certificatesView(assessment.certificates, names, t)}
      ${decisionsView(assessment.decisions, names, t)}
      <section class="panel"><h2>${t('product.timeline')}</h2>${timeline(this.read, t)}
        ${this.read.next ? html`<div class="actions"><button @click=${() => this.run(() => this.readOlder())}>${t('timeline.older')}</button></div>` : nothing}</section>
      <p class="print-only small">${t('print.footer', { sku: product.sku, assessed: formatInstant(assessment.assessedAt), printed: formatInstant(this.printedAt) })}</p>`;
  }

  actions() {
    const t = this.t;
    return html`<button @click=${() => window.print()}>${icon('print')}${t('print.action')}</button>
      ${has('member') ? html`<button @click=${this.edit}>${t('edit.action')}</button><button class="danger" @click=${this.askToRemove}>${t('remove.action')}</button>` : nothing}`;
  }

  clearing() {
    const { assessment, obligations, product } = this.read;
    const t = this.t;
    const ways = waysToClear(assessment);
    if (ways.length === 0) return nothing;
    const open = obligations.filter(({ status }) => status === 'OPEN' || status === 'IN_PROGRESS');
    if (assessment.verdict === 'REQUIRED' && open.length === 0) return nothing;
    return html`<section class="panel no-print"><h2>${t('clear.title')}</h2>${clearView(ways)}
      <div class="row">${assessment.verdict === 'REVIEW' ? html`<a class="button" href=${link('review', [product.sku])}>${t('clear.review')}</a>` : nothing}
        ${open.length ? html`<a class="button" href=${link('obligations', [], { sku: product.sku })}>${t('clear.obligations')}</a>` : nothing}</div></section>`;
  }
}

function nameOf(product) {
  return bilingual(product.name) || product.sku;
}

customElements.define('cw-product', ProductView);
