/** What a company has that is called as somebody types. */
import { getJson } from './client.js';

/**
 * @param {string} q
 * @returns {Promise<{products: object[], more: boolean, obligations: object[], vendors: object[], proofs: object[]}>} a few of each kind
 */
export const searchCompany = (q, options) => getJson('/api/search', { q }, options);
