/** The filter of lists by vendor: one of the known keys, or a part that several contain; names lead to their keys. */
import { html, nothing } from 'lit';
import { setQuery } from '../core/router.js';
import { translator } from '../core/texts.js';
import { field, followed } from '../design/forms.js';
import { readVendorNames, vendorsNamed, vendorText } from './vendor-name.js';

const t = translator('app');
const FEW = 5;

/**
 * @param {string[]} vendors keys that are known, which the field suggests
 * @param {{focus?: () => void}} options called before somebody types, such as to read the keys
 */
export function vendorField(id, query, vendors, { focus = () => {} } = {}) {
  const choose = async ({ target }) => {
    const typed = target.value.trim();
    await readVendorNames();
    setQuery(chosen(typed, vendors));
  };
  const part = query.get('vendorPart');
  return field(
    id,
    t('field.vendor'),
    html`<input id=${id} type="search" list="${id}-known" autocomplete="off" placeholder=${t('all')}
    .value=${followed(id, query.get('vendor') ?? part)} @focus=${focus} @change=${choose}>
    <datalist id="${id}-known">${vendors.map(vendor => html`<option value=${vendor}>${vendorText(vendor)}</option>`)}</datalist>
    <span class="hint" role="status">${part ? hint(part, vendors) : nothing}</span>`,
  );
}

/** @returns the parameters of the address: of the vendor that is meant, or of all whose key contains what was typed */
export function chosen(typed, vendors) {
  if (vendors.includes(typed)) return { vendor: typed, vendorPart: null };
  const named = vendorsNamed(typed);
  const isOne = typed !== '' && named.length === 1 && inKeys(typed, vendors).every(vendor => vendor === named[0]);
  return isOne ? { vendor: named[0], vendorPart: null } : { vendor: null, vendorPart: typed };
}

const inKeys = (part, vendors) => vendors.filter(vendor => vendor.toLowerCase().includes(part.toLowerCase()));

/** The list has the vendors whose key contains the part. Others are called so, or none at all. */
function hint(part, vendors) {
  const keys = inKeys(part, vendors);
  const named = vendorsNamed(part).filter(vendor => !keys.includes(vendor));
  if (named.length > 0)
    return html`${t('vendor.named', { count: named.length })} ${named
      .slice(0, FEW)
      .map(
        vendor =>
          html`<button type="button" class="quiet" @click=${() => setQuery({ vendor, vendorPart: null })}>${vendorText(vendor)}</button>`,
      )}`;
  return keys.length === 0 && vendors.length > 0 ? t('vendor.unknown', { part }) : nothing;
}
