/** Registering a product, empty or with what was tried before. */
import { html, nothing } from 'lit';
import { registerProduct } from '../../api/products.js';
import { go, link } from '../../core/router.js';
import { has } from '../../core/session.js';
import { emptyState, message, pageHead } from '../../design/messages.js';
import { toast } from '../../design/toasts.js';
import { forgetTried, triedProduct } from '../../design/tried-product.js';
import '../../design/product-form.js';

export const newView = {
  async load(page) {
    return { product: page.query.get('from') === 'try-it' ? triedProduct() : {}, taken: null };
  },

  title: page => page.t('new.title'),

  show(page, data) {
    const { t } = page;
    if (!has('member')) return html`${pageHead(t('new.title'))}${emptyState('lock', t('new.viewerTitle'), t('new.viewer'))}`;
    return html`${pageHead(t('new.title'), { lead: t('new.lead') })}
      ${
        data.taken
          ? message(
              'warning',
              t('new.exists', { sku: data.taken }),
              html`<p><a href=${link('inventory', [data.taken])}>${t('new.open')}</a></p>`,
            )
          : nothing
      }
      <form class="panel" novalidate @submit=${event => submit(event, page, data)}>
        <cw-product-form withSku named .product=${data.product} .problem=${page.problem}></cw-product-form>
        <div class="actions"><a class="button" href=${link('inventory')}>${t('cancel')}</a><button class="primary"
            ?disabled=${page.busy}>${t('new.register')}</button></div>
      </form>`;
  },
};

function submit(event, page, data) {
  event.preventDefault();
  const form = event.target;
  if (!form.reportValidity()) return;
  const { sku, ...product } = form.querySelector('cw-product-form').value;
  data.taken = null;
  page.run(async () => {
    try {
      await registerProduct(sku, product);
    } catch (failure) {
      if (failure.status !== 412) throw failure;
      data.taken = sku;
      return;
    }
    forgetTried();
    toast('success', page.t('new.done', { sku }));
    await go(link('inventory', [sku]));
  });
}
