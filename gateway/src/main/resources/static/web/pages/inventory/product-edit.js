/** Changing a stored product in a dialog. */
import { html } from 'lit';
import { changeProduct } from '../../api/products.js';
import { openForm } from '../../design/dialogs.js';
import '../../design/product-form.js';

/** @returns {Promise<?object>} the product as stored; null if the person cancelled */
export function editProduct(t, product, etag) {
  return openForm({
    title: t('edit.title', { sku: product.sku }),
    action: t('save'),
    wide: true,
    content: problem => html`<cw-product-form named .product=${product} .problem=${problem}></cw-product-form>`,
    submit: (_, form) => changeProduct(product.sku, form.querySelector('cw-product-form').value, etag),
  });
}
