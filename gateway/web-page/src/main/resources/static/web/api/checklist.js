/** The checklist of the company, and its compliance dossier. */
import { address, change, getJson, getWithTag, path, upload } from './client.js';

export const CATEGORIES = ['MAPPING', 'RISK_RESPONSE', 'LIABILITY', 'CERTIFICATION', 'AUTHORITIES'];
export const ITEM_STATES = ['OPEN', 'IN_PROGRESS', 'DONE', 'NOT_APPLICABLE'];

/**
 * @param {{category?: string, state?: string, owner?: string, hasOwner?: boolean, late?: boolean, sector?: string,
 * subject?: string, after?: string, limit?:
 *   number}} filters
 */
export const listChecklist = (filters, options) => getJson('/api/checklist', filters, options);

/** @returns {Promise<{total: Counts, categories: {category: string, counts: Counts}[]}>} */
export const countChecklist = options => getJson('/api/checklist/summary', {}, options);

/** @returns the address of a file with the same items; format 'csv' or 'xlsx' */
export const checklistExportAddress = (format, filters, language) =>
  address(path`/api/exports/checklist.${format}`, { ...filters, language });

/**
 * An item with what people stated of it (`stated`, null if nothing), as it is stored: beside that, the item shows what the template and the
 * system add.
 *
 * @returns {Promise<{value: object, etag: string}>}
 */
export async function readItem(id, options, attempts = 3) {
  const [held, { items }] = await Promise.all([
    getWithTag(path`/api/checklist/items/${id}`, {}, options),
    listItemHistory(id, null, { limit: 1, ...options }),
  ]);
  const [newest] = items;
  if ((newest?.revision ?? 0) !== held.value.revision && attempts > 1) return readItem(id, options, attempts - 1);
  return { ...held, value: { ...held.value, stated: newest?.after ?? null } };
}

/** @param {object} statement the whole statement: what it lacks is taken back */
export const stateItem = (id, statement, etag) => change('PUT', path`/api/checklist/items/${id}`, statement, { etag });

/** @param {{category: string, what: string, why: ?string, owner: ?string, due: ?string}} item of the company's own */
export const makeItem = item => change('POST', '/api/checklist/items', item);

/**
 * Owner, day and note of many items in one request: the same for `items`, or of `each` its own.
 *
 * @param {{items?: string[], owner?: ?string, due?: ?string, note?: ?string, each?: {id: string, owner: ?string, due: ?string, note:
 *   ?string}[]}} assignment
 * @returns {Promise<{items: {id: string, outcome: string, before: ?object}[]}>}
 */
export const assignItems = assignment => change('POST', '/api/checklist/assignments', assignment);

/** @returns {Promise<{value: {role: ?string, leadTimes: object[]}, etag: string}>} from what plans of obligations are counted */
export const readPlanSettings = options => getWithTag('/api/checklist/plan-settings', {}, options);

export const putPlanSettings = (settings, etag) => change('PUT', '/api/checklist/plan-settings', settings, { etag });

export const listItemHistory = (id, after, { limit = 20, ...options } = {}) =>
  getJson(path`/api/checklist/items/${id}/history`, { after, limit }, options);

export const addEvidenceFile = (id, file) => upload(path`/api/checklist/items/${id}/evidence`, asBytes(file), { name: file.name });

/** A file of JSON would be taken for a link. */
const asBytes = file =>
  file.type.includes('json') || file.name.toLowerCase().endsWith('.json') ? new Blob([file], { type: 'application/octet-stream' }) : file;

/** @param {{address: string, name: ?string}} evidence */
export const addEvidenceLink = (id, evidence) => change('POST', path`/api/checklist/items/${id}/evidence`, evidence);

export const removeEvidence = (id, evidence, etag) =>
  change('DELETE', path`/api/checklist/items/${id}/evidence/${evidence}`, undefined, { etag });

export const evidenceAddress = (id, evidence) => path`/api/checklist/items/${id}/evidence/${evidence}`;

/** @param {?string} on a past day in China; null for the state now */
export const readDossier = (on, options) => getJson('/api/dossier', { on }, options);

/** @returns the address of the page to print */
export const dossierAddress = (on, language) => address('/api/dossier.html', { on, language });
