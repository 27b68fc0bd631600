/** The counts of the company's inventory. */
import { getJson } from './client.js';

/**
 * @param {{sector?: string}} filters @returns {Promise<object>} products, pending, verdicts, bases, vendors, obligations, dueMonths,
 *   reviews, and what is due when
 */
export const readSummary = (options, filters = {}) => getJson('/api/summary', filters, options);

/** @returns {Promise<{count: number, exact: boolean}>} how many products the filters select; exact: false means more */
export const countProducts = (filters, options) => getJson('/api/summary/products', filters, options);
