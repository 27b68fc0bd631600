/** Mitigation files: what was found, what was done about it, and what shows it. */
import { address, change, getJson, getWithTag, path, upload } from './client.js';

export const DISCOVERIES = ['INTERNAL_AUDIT', 'STAFF', 'CUSTOMER', 'SUPPLIER', 'AUTHORITY', 'OTHER'];
export const HARMS = ['NONE_KNOWN', 'SLIGHT', 'MORE'];
export const MITIGATION_STATUSES = ['OPEN', 'CLOSED'];

/**
 * @param {{status?: string, after?: string, limit?: number}} filters
 * @returns {Promise<{items: object[], next: ?string}>} the newest first
 */
export const listMitigations = (filters, options) => getJson('/api/mitigations', filters, options);

/** @returns {Promise<{value: object, etag: string}>} */
export const readMitigation = (id, options) => getWithTag(path`/api/mitigations/${id}`, {}, options);

export const openMitigation = form => change('POST', '/api/mitigations', form);

/** @param {object} form as a whole: what it lacks is taken back */
export const changeMitigation = (id, form, etag) => change('PUT', path`/api/mitigations/${id}`, form, { etag });

/** @param {?string} correction that the file shows; null for what was found */
export const addMitigationFile = (id, file, correction) =>
  upload(path`/api/mitigations/${id}/files`, new Blob([file], { type: 'application/octet-stream' }), { name: file.name, correction });

export const withdrawMitigationFile = (id, file, etag) => change('DELETE', path`/api/mitigations/${id}/files/${file}`, undefined, { etag });

/** @returns the address of the page to print */
export const mitigationPageAddress = (id, language) => address(path`/api/mitigations/${id}/page.html`, { language });
