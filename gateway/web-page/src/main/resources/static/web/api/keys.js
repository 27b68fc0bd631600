/** API keys, with which machines call the API for the company. */
import { change, getJson, path, send } from './client.js';

/** Newest first. */
export const listKeys = (query, options) => getJson('/api/keys', query, options);

/**
 * @param {{name: string, roles: string[], expiresAt: string}} form
 * @returns {Promise<{key: string, name: string}>} the only answer that shows the key
 */
export const createKey = form => change('POST', '/api/keys', form);

export const revokeKey = id => send('DELETE', path`/api/keys/${id}`);
