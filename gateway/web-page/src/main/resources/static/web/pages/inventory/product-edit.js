/** Changing a stored product in a dialog. */
import { html } from 'lit';
import { saveHeld } from '../../api/held.js';
import { changeProduct, readProduct } from '../../api/products.js';
import { openForm } from '../../design/dialogs.js';
import { fieldLabel, isFieldNamed } from '../../design/evidence.js';
import '../../design/product-form.js';

/** @returns {Promise<?object>} the product as stored; null if the person cancelled */
export function editProduct(t, product, etag) {
  const held = { value: product, etag };
  return openForm({
    title: t('edit.title', { sku: product.sku }),
    action: t('save'),
    wide: true,
    content: problem => html`<cw-product-form named .product=${product} .problem=${problem}></cw-product-form>`,
    submit: (_, form) =>
      saveHeld(held, {
        read: () => readProduct(product.sku),
        save: tag => changeProduct(product.sku, form.querySelector('cw-product-form').value, tag),
        changes: changedFields,
      }),
  });
}

/** Fields that people can enter and that differ, as they are now. */
function changedFields(before, now) {
  const [old, fresh] = [before, now].map(product => new Map(leaves(product)));
  return [...new Set([...old.keys(), ...fresh.keys()])]
    .filter(field => isFieldNamed(field) && old.get(field) !== fresh.get(field))
    .map(field => ({ name: fieldLabel(field), value: typeof fresh.get(field) === 'string' ? fresh.get(field) : '' }));
}

function leaves(value, name = '') {
  if (value === null || typeof value !== 'object') return [[name, value]];
  return Object.entries(value).flatMap(([key, part]) => leaves(part, name ? `${name}.${key}` : key));
}
