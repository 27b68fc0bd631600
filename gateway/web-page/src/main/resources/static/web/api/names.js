/** How the company and its vendors are called. */
import { encodeSegment } from '../core/segments.js';
import { change, getJson, getWithTag } from './client.js';

const MOST_AT_ONCE = 500;
const NOT_FOUND = 404;
const vendorPath = vendor => `/api/vendors/${encodeSegment(vendor)}`;

/** @returns {Promise<{value: {name: {zh: ?string, en: ?string}, revision: number}, etag: string}>} revision 0: nobody has named it */
export async function readVendor(vendor, options) {
  try {
    return await getWithTag(vendorPath(vendor), {}, options);
  } catch (failure) {
    if (failure.status !== NOT_FOUND) throw failure;
    return { value: { vendor, name: { zh: null, en: null }, revision: 0 }, etag: '"0"' };
  }
}

/** @param {string} etag of the name as it was read */
export const saveVendor = (vendor, name, etag) => change('PUT', vendorPath(vendor), { name }, { etag });

export const readCompanyName = options => getWithTag('/api/company/name', {}, options);

export const saveCompanyName = (name, etag) => change('PUT', '/api/company/name', { name }, { etag });

/** @returns {Promise<Map<string, {zh: ?string, en: ?string}>>} names by vendor */
export async function listVendorNames() {
  const names = new Map();
  let after = null;
  do {
    const { items, next } = await getJson('/api/vendors', { after, limit: MOST_AT_ONCE });
    for (const { vendor, name } of items) names.set(vendor, name);
    after = next;
  } while (after);
  return names;
}
