/** The counts of the company's inventory. */
import { getJson } from './client.js';

/** @returns {Promise<object>} products, pending, verdicts, bases, vendors, obligations, dueMonths, reviews, and what is due when */
export const readSummary = options => getJson('/api/summary', {}, options);
