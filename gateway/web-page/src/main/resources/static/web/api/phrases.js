/** What names of products say that the catalogue leaves open, counted over companies, and what other words would change. */
import { change, getJson } from './client.js';

/** @param {'NOT_RECOGNISED' | 'REVIEW'} kind */
export const listPhrases = (kind, after, options) => getJson('/api/phrases', { kind, after }, options);

/**
 * @returns {Promise<{examined: object, changes: object[], items: object[], next: ?string}>} what a saved entry of the lexicon would change
 */
export const foreseeLexicon = (entry, senses, { signal } = {}) => change('POST', '/api/impacts/lexicon', { entry, senses }, { signal });
