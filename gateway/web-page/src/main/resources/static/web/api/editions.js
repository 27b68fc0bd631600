/** Editions of the catalogue and the entries in force. */
import { change, getAll, getJson, getWithTag, path, send, upload } from './client.js';

let titles = null;

/** All editions that the caller may see, newest first. */
export const listAllEditions = options => getAll('/api/editions', { limit: 100 }, options);

/** @returns {Promise<(id: string) => ?{zh: string, en: string}>} titles of editions and observations, read once */
export async function editionTitles() {
  titles ??= listAllEditions().catch(failure => {
    titles = null;
    throw failure;
  });
  const byId = new Map((await titles).map(({ id, title }) => [id, title]));
  return id => byId.get(id) ?? null;
}

/** Forgets the titles, after another edition was published. */
export function forgetTitles() {
  titles = null;
}

/** @returns {Promise<{on: string, items: object[]}>} entries in force on a day, today without one */
export const entriesOn = (on, options) => getJson('/api/entries', { on }, options);

/** @returns {Promise<{value: object, etag: string}>} an edition with its entries */
export const readEdition = (id, options) => getWithTag(path`/api/editions/${id}`, {}, options);

/** What an edition changes against another, against the superseded one if null. */
export const readChanges = (id, against, options) => getJson(path`/api/editions/${id}/changes`, { against }, options);

/** All files that an edition was read from, newest first. */
export const listOriginals = async (id, options) => (await getJson(path`/api/editions/${id}/sources`, {}, options)).items;

/** Who edited a draft, and how. */
export const listDraftEdits = async (id, options) => (await getJson(path`/api/editions/${id}/edits`, {}, options)).items;

/** An edition in the form in which it is uploaded. */
export const readForm = (id, options) => getJson(path`/api/editions/${id}/form`, {}, options);

/** An entry through the editions, newest first. */
export const readEntryHistory = async (code, options) => (await getJson(path`/api/entries/${code}/history`, {}, options)).items;

/**
 * Uploads a document as a draft.
 *
 * @param {{id?: string, force?: string, title?: string, announcement?: string, issued?: string, effective?: string, supersedes?: string,
 *   sector?: string}} given what the document lacks
 * @returns {Promise<object>} the draft
 */
export async function uploadEdition(file, given, options) {
  const { value } = await upload('/api/editions', file, given, options);
  return value;
}

/** Changes one entry of a draft: rename, recode, continue, define, merge or split. */
export const editDraft = (id, edit, etag) => change('POST', path`/api/editions/${id}/edits`, edit, { etag });

/** @param {?string} at an instant; null publishes at once */
export const publishEdition = (id, at, etag) =>
  change('POST', path`/api/editions/${id}/publication`, at === null ? { edition: id, now: true } : { edition: id, at }, { etag });

export const cancelPublication = id => send('DELETE', path`/api/editions/${id}/publication`);

export const withdrawEdition = (id, reason) => change('POST', path`/api/editions/${id}/withdrawal`, { reason });

/** @returns {Promise<object>} the draft of the correction */
export const correctEdition = id => change('POST', path`/api/editions/${id}/correction`);

/** Which stored products an edition would affect. */
export const foreseeImpact = (form, query, { signal } = {}) => change('POST', '/api/impacts', form, { query, signal });

/** How many products of all companies an edition would affect; for stewards. */
export const foreseeTotals = form => change('POST', '/api/impacts/totals', form);
