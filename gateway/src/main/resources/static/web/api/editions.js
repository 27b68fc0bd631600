/** Editions of the catalogue and the entries in force. */
import { getAll, getJson } from './client.js';

/** All editions that the caller may see, newest first. */
export const listAllEditions = options => getAll('/api/editions', { limit: 100 }, options);

/** @returns {Promise<{on: string, items: object[]}>} entries in force on a day, today without one */
export const entriesInForce = (on, options) => getJson('/api/entries', { on }, options);
