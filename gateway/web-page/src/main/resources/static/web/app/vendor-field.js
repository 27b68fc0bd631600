/** The filter of lists by vendor: one of the known keys, or a part that several contain. */
import { html } from 'lit';
import { setQuery } from '../core/router.js';
import { translator } from '../core/texts.js';
import { field, followed } from '../design/forms.js';

const t = translator('app');

/**
 * @param {string[]} vendors keys that are known, which the field suggests
 * @param {{focus?: () => void}} options called before somebody types, such as to read the keys
 */
export function vendorField(id, query, vendors, { focus = () => {} } = {}) {
  const choose = ({ target }) => {
    const typed = target.value.trim();
    setQuery(vendors.includes(typed) ? { vendor: typed, vendorPart: null } : { vendor: null, vendorPart: typed });
  };
  return field(
    id,
    t('field.vendor'),
    html`<input id=${id} type="search" list="${id}-known" autocomplete="off" placeholder=${t('all')}
    .value=${followed(id, query.get('vendor') ?? query.get('vendorPart'))} @focus=${focus} @change=${choose}>
    <datalist id="${id}-known">${vendors.map(vendor => html`<option value=${vendor}></option>`)}</datalist>`,
  );
}
