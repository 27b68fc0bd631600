/** The checklist of the company. */
import { getJson } from './client.js';

/** @param {{category?: string, state?: string, owner?: string, late?: boolean, sector?: string, subject?: string, after?: string, limit?: number}} filters */
export const listChecklist = (filters, options) => getJson('/api/checklist', filters, options);
