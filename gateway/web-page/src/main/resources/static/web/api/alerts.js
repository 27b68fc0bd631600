/** Alerts to vendors, and notices to stewards. */
import { address, change, getJson, getWithTag, path } from './client.js';

/**
 * @returns {Promise<{statuses: object, vendorsWithoutContactCount: number, vendorsWithoutContact: {vendor: string, alerts: number,
 *   products: number, reachable: boolean}[], teamItems: object, teamHasContact: boolean}>}
 */
export const countAlerts = options => getJson('/api/alerts/counts', {}, options);

/** Newest first. @param {{status?: string, vendor?: string, cause?: string, limit?: number, after?: string}} query */
export const listAlerts = (query, options) => getJson('/api/alerts', query, options);

/** @returns {Promise<{value: object, etag: string}>} an alert with its lines */
export const readAlert = (id, options) => getWithTag(path`/api/alerts/${id}`, {}, options);

/** Sends an alert again, to those who are contacts now. */
export const resendAlert = (id, etag) => change('POST', path`/api/alerts/${id}/resend`, undefined, { etag });

/** Who was told about a product, and why others were not. @param {{sku: string, recipient?: string}} query */
export const explainAlerts = (query, options) => getJson('/api/alerts/explanation', query, options);

/** Who at a vendor was told of its products, and why others were not. @param {{vendor: string, recipient?: string}} query */
export const explainVendor = (query, options) => getJson('/api/alerts/explanation/vendor', query, options);

/** Who was told of an obligation, and when its vendor is reminded for want of an answer. */
export const readObligationMessages = (id, options) => getJson(path`/api/alerts/obligations/${id}`, {}, options);

/** Who in the team was told that an item of the checklist is due, and why others were not. @param {{recipient?: string}} query */
export const explainChecklistItem = (item, query, options) => getJson(path`/api/alerts/explanation/checklist/${item}`, query, options);

/** Who in the team was told of a version of a law, and why others were not. @param {{recipient?: string}} query */
export const explainLawNews = (law, query, options) => getJson(path`/api/alerts/explanation/laws/${law}`, query, options);

/** What the company's team has to settle, newest first. @param {{kind?: string, limit?: number, after?: string}} query */
export const listTeamItems = (query, options) => getJson('/api/alerts/team-items', query, options);

/** What the company has set for its messages. @returns {Promise<{value: object, etag: string}>} */
export const readAlertSettings = options => getWithTag('/api/alerts/settings', {}, options);

export const changeAlertSettings = (settings, etag) => change('PUT', '/api/alerts/settings', settings, { etag });

/** The message about a vendor's open obligations as it would be now. @param {{vendor: string, settings?: object}} form */
export const previewAlert = form => change('POST', '/api/alerts/preview', form);

/** Newest first. */
export const listNotices = (query, options) => getJson('/api/notices', query, options);

export const readNotice = (id, options) => getJson(path`/api/notices/${id}`, {}, options);

/**
 * The message as it was sent, or as it would be sent now.
 *
 * @param {'alerts' | 'notices'} of
 * @param {?string} delivery null for the first that was sent
 */
export const readMessage = (of, id, delivery, options) => getJson(messagePath(of, id, 'message'), { delivery }, options);

/** The address of the same message as a page. */
export const messageAddress = (of, id, delivery) => address(messagePath(of, id, 'message.html'), { delivery });

const messagePath = (of, id, name) => (of === 'alerts' ? path`/api/alerts/${id}/` : path`/api/notices/${id}/`) + name;

/** @returns the address of the page to print with the messages about products that were begun until a day; null for today */
export const correspondenceAddress = (on, language) => address('/api/alerts/correspondence.html', { on, language });

/** Sends vendors again what they were told of obligations; @returns {Promise<{items: {id: string, outcome: string}[]}>} one of each */
export const askVendors = obligations => change('POST', '/api/alerts/questions', { obligations });
