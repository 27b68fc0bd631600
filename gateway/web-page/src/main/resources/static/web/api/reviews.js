/** Findings that wait for a person, and the decisions of people. */
import { change, getAll, getJson, path } from './client.js';
import { readAssessment, readProduct, readReviews } from './products.js';

/** @returns {Promise<{items: object[], next: ?string}>} the most urgent first */
export const listReviews = (filters, options) => getJson('/api/reviews', filters, options);

/** @returns {Promise<{items: object[], next: ?string}>} reviews that are alike, the largest group first */
export const listReviewGroups = (filters, options) => getJson('/api/reviews/groups', filters, options);

const MOST = 100_000;
const OUT_OF_REACH = 0;

/** All reviews of a group, however many. */
export const listReviewsOfGroup = (filters, { signal } = {}) => getAll('/api/reviews', { ...filters, limit: 500 }, { most: MOST, signal });

/** @returns {Promise<{statuses: object, entries: object, vendors: object}>} */
export const countReviews = (filters, options) => getJson('/api/reviews/counts', filters, options);

/** @returns {Promise<{product: object, etag: string, assessment: object, reviews: object}>} what a person decides about */
export async function readSubject(sku, options) {
  const [{ value, etag }, assessment, reviews] = await Promise.all([
    readProduct(sku, options),
    readAssessment(sku, options),
    readReviews(sku, options),
  ]);
  return { product: value, etag, assessment, reviews };
}

/**
 * @returns {Promise<{scopes: {scope: string, count: number, items: object[]}[]}>} other reviews that a decision of a wider scope would
 *   settle
 */
export const readSiblings = (sku, { edition, entry }, options) =>
  getJson(path`/api/products/${sku}/reviews/siblings`, { edition, entry }, options);

/** @param {string} etag of the product that the person saw */
export const decide = (sku, decision, etag) => change('POST', path`/api/products/${sku}/reviews`, decision, { etag });

/** Takes a decision back that the person has just made, which needs no reason. */
export const revokeDecision = id => change('POST', path`/api/reviews/decisions/${id}/revocation`, {});

/**
 * Decides about many products at once. If no answer came, it is sent again with the same key, so that nothing is decided twice.
 *
 * @returns {Promise<{sku: string, outcome: string, decision: ?string}[]>}
 */
export async function decideMany(decisions) {
  const headers = { 'idempotency-key': crypto.randomUUID() };
  const send = () => change('POST', '/api/reviews/decisions', decisions, { headers });
  const { items } = await send().catch(failure => {
    if (failure.status !== OUT_OF_REACH) throw failure;
    return send();
  });
  return items;
}

/** Takes decisions back that the person has made. @returns {Promise<{id: string, outcome: string}[]>} */
export const revokeMany = async ids => (await change('POST', '/api/reviews/decisions/revocation', { ids })).items;
