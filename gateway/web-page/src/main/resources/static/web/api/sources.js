/** Watched sources of lists and registers. */
import { change, getAll, getJson, getWithTag, path, send } from './client.js';

export const listAllSources = options => getAll('/api/sources', { limit: 100 }, options);

/** @returns {Promise<?object>} the newest check of a source, null before the first */
export async function newestCheck(source, options) {
  const page = await getJson(path`/api/sources/${source}/checks`, { limit: 1 }, options);
  return page.items[0] ?? null;
}

/** @returns {Promise<{value: object, etag: string}>} */
export const readSource = (id, options) => getWithTag(path`/api/sources/${id}`, {}, options);

/** @param {?string} etag null for a new source */
export const saveSource = (id, form, etag) => change('PUT', path`/api/sources/${id}`, form, { etag });

export const removeSource = (id, etag) => send('DELETE', path`/api/sources/${id}`, { headers: { 'if-match': etag } });

/** Newest first. */
export const listChecks = (id, query, options) => getJson(path`/api/sources/${id}/checks`, query, options);

export const readCheck = (id, number, options) => getJson(path`/api/sources/${id}/checks/${number}`, {}, options);

/** Asks for a check. @returns {Promise<{number: number}>} the open check */
export const checkNow = id => change('POST', path`/api/sources/${id}/checks`);

/** @param {object} given what the document does not say of the edition */
export const releaseCheck = (id, number, reason, given) =>
  change('POST', path`/api/sources/${id}/checks/${number}/release`, { reason, given });

export const dismissCheck = (id, number, reason) => change('POST', path`/api/sources/${id}/checks/${number}/dismiss`, { reason });
