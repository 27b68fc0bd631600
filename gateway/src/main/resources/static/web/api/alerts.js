/** Alerts to vendors and to the team. */
import { getJson } from './client.js';

/** @returns {Promise<{statuses: object, vendorsWithoutContactCount: number, vendorsWithoutContact: object[]}>} */
export const countAlerts = options => getJson('/api/alerts/counts', {}, options);
