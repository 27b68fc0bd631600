/** How people name the things that an entry means. */
import { change, getJson, getWithTag, path } from './client.js';

export const listLexicon = async options => (await getJson('/api/lexicon', {}, options)).items;

/** @returns {Promise<{revision: number}>} of the whole lexicon */
export const readLexiconState = options => getJson('/api/lexicon', {}, options);

/** @returns {Promise<{value: {entry: string, revision: number, senses: object[], by: string}, etag: string}>} */
export const readLexiconEntry = (code, options) => getWithTag(path`/api/lexicon/${code}`, {}, options);

/** The terms that this version of the software ships. */
export const readShippedSenses = async (code, options) => (await getJson(path`/api/lexicon/${code}/shipped`, {}, options)).senses;

/** Newest first. */
export const listLexiconRevisions = async (code, options) => (await getJson(path`/api/lexicon/${code}/revisions`, {}, options)).items;

/** @returns {Promise<{text: string, effect: string, before: string[], after: string[]}[]>} what other terms would find */
export const previewLexicon = async (code, senses, texts) =>
  (await change('POST', path`/api/lexicon/${code}/preview`, { senses, texts })).items;

/** @param {?string} etag null for an entry that is new */
export const saveLexiconEntry = (code, senses, etag) =>
  change('PUT', path`/api/lexicon/${code}`, { senses }, { etag, headers: etag ? {} : { 'if-none-match': '*' } });
