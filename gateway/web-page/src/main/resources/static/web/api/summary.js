/** The counts of the company's inventory. */
import { getJson } from './client.js';

/**
 * @param {{sector?: string}} filters @returns {Promise<object>} products, pending, verdicts, bases, vendors, obligations, dueMonths,
 *   reviews, and what is due when
 */
export const readSummary = (options, filters = {}) => getJson('/api/summary', filters, options);

/** @returns {Promise<{count: number, exact: boolean}>} how many products the filters select; exact: false means more */
export const countProducts = (filters, options) => getJson('/api/summary/products', filters, options);

/** How the figures stood at the end of each of the last days. @returns {Promise<{from: string, to: string, days: object[]}>} */
export const readTrend = (days, options) => getJson('/api/summary/trend', { days }, options);
