/** Products, their assessments, decisions and obligations. */
import { address, change, fileOf, getAll, getJson, getWithTag, path } from './client.js';

/** Parameters that both the list of products and its exports take. */
export const PRODUCT_FILTERS = [
  'status',
  'verdict',
  'basis',
  'entry',
  'vendor',
  'vendorPart',
  'market',
  'usedInCii',
  'remarked',
  'sale',
  'sector',
  'q',
];

/** @param {object} filters of PRODUCT_FILTERS and the order of the list */
export function listProducts(filters, after, { limit = 50, signal } = {}) {
  return getJson('/api/products', { ...filters, after, limit }, { signal });
}

/** @returns the address of the conclusion to print whether it may be sold */
export const conclusionAddress = (sku, language) => address(path`/api/products/${sku}/conclusion.html`, { language });

/** @returns {Promise<{value: object, etag: string}>} */
export function readProduct(sku, options) {
  return getWithTag(path`/api/products/${sku}`, {}, options);
}

/** Stores a product that must not exist yet. */
export function registerProduct(sku, product) {
  return change('PUT', path`/api/products/${sku}`, product, { headers: { 'if-none-match': '*' } });
}

/** @param {string} etag of the product as it was read; a product that changed since is refused with 412 */
export function changeProduct(sku, product, etag) {
  return change('PUT', path`/api/products/${sku}`, product, { etag });
}

/**
 * Sets the vendor of many products in one request.
 *
 * @param {{sku: string, vendor: ?string}[]} vendors
 * @returns {Promise<{sku: string, outcome: string, before: ?string}[]>} the outcome of each, with its vendor until then
 */
export async function assignVendors(vendors) {
  return (await change('POST', '/api/products/vendors', { items: vendors })).items;
}

/**
 * Enters figures of many products in one request.
 *
 * @param {{sku: string, revision?: number, figures: {name: string, value: ?string}[]}[]} items
 * @returns {Promise<{sku: string, outcome: string, before: {name: string, value: ?string}[]}[]>} the outcome of each, with its figures
 *   until then
 */
export const enterFigures = async items => (await change('POST', '/api/products/figures', { items })).items;

/** @param {string} etag of the product as it was read */
export function removeProduct(sku, etag) {
  return change('DELETE', path`/api/products/${sku}`, undefined, { etag });
}

/** What was found for a stored product, and what it rests on. */
export function readAssessment(sku, options) {
  return getJson(path`/api/products/${sku}/assessment`, {}, options);
}

/** The course of a product's assessments, reviews and obligations, newest first. */
export function readHistory(sku, after, { limit = 50, signal } = {}) {
  return getJson(path`/api/products/${sku}/history`, { order: 'NEWEST_FIRST', after, limit }, { signal });
}

export function readObligations(sku, options) {
  return getAll('/api/obligations', { sku }, options);
}

/** What waits for a person and what people decided. */
export function readReviews(sku, options) {
  return getJson(path`/api/products/${sku}/reviews`, {}, options);
}

/** Assesses one product without storing it. */
export async function assess(product, options) {
  const [assessment] = await change('POST', '/api/assessments', [product], options);
  return assessment;
}

/** @param {'products' | 'findings'} table @param {'csv' | 'xlsx'} format @returns the address of an export */
export function exportAddress(table, format, filters, language) {
  return address(`/api/exports/${table}.${format}`, { ...filters, language });
}

/** @param {string[]} skus @param {'csv' | 'xlsx'} format @returns {Promise<Blob>} a file with chosen products */
export const exportChosen = (skus, format, language) => fileOf(path`/api/exports/products.${format}`, { skus }, { language });
