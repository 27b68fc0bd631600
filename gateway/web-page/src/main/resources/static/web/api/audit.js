/** Who changed what: one trail per service. */
import { address, getJson, path } from './client.js';

/**
 * Newest first.
 *
 * @param {'catalogue' | 'product' | 'notification' | 'gateway'} trail
 * @param {{from?: string, to?: string, person?: string, operation?: string, object?: string, outcome?: string, limit?: number, after?:
 *   string}} query
 */
export const listAudit = (trail, query, options) => getJson(path`/api/audit/${trail}`, query, options);

/** @returns the address of a file with the same records */
export const auditFile = (trail, query) => address(path`/api/audit/${trail}` + '.csv', query);
