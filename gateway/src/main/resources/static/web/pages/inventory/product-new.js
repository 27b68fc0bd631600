/** Registering a product, empty or with what was tried before. */
import { html, nothing } from 'lit';
import { registerProduct } from '../../api/products.js';
import { Page } from '../../app/page.js';
import { go, link } from '../../app/router.js';
import { has } from '../../app/session.js';
import { emptyState, message, pageHead } from '../../design/messages.js';
import { toast } from '../../design/toasts.js';
import { forgetTried, triedProduct } from '../../design/tried-product.js';
import '../../design/product-form.js';

class ProductNew extends Page {
  static properties = { product: { state: true } };

  constructor() {
    super('inventory');
    this.product = {};
  }

  get title() {
    return this.t('new.title');
  }

  async arrive() {
    this.product = this.query.get('from') === 'try-it' ? triedProduct() : {};
  }

  register(event) {
    event.preventDefault();
    if (!event.target.reportValidity()) return;
    const { sku, ...product } = this.querySelector('cw-product-form').value;
    this.run(async () => {
      await registerProduct(sku, product);
      forgetTried();
      toast('success', this.t('new.done', { sku }));
      await go(link('inventory', [sku]));
    });
  }

  content() {
    const t = this.t;
    if (!has('member')) return html`${pageHead(t('new.title'))}${emptyState('lock', t('new.viewerTitle'), t('new.viewer'))}`;
    return html`${pageHead(t('new.title'), { lead: t('new.lead') })}
      ${this.problem?.status === 412 ? message('warning', t('new.exists'), html`<p><a href=${link('inventory', [this.querySelector('cw-product-form').value.sku])}>${t('new.open')}</a></p>`) : nothing}
      <form class="panel" novalidate @submit=${this.register}>
        <cw-product-form withSku named .product=${this.product} .problem=${this.problem}></cw-product-form>
        <div class="actions"><a class="button" href=${link('inventory')}>${t('cancel')}</a><button class="primary" ?disabled=${this.busy}>${t('new.register')}</button></div>
      </form>`;
  }
}

customElements.define('cw-product-new', ProductNew);
