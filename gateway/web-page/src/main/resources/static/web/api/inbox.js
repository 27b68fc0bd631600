/** What concerns the person who is signed in, and what this person has read and chosen. */
import { change, getJson, getWithTag, path } from './client.js';

/** What was heard of last first. @param {{limit?: number, after?: string}} query */
export const listInbox = (query, options) => getJson('/api/inbox', query, options);

/** @returns {Promise<{unread: number, more: boolean}>} */
export const countInbox = options => getJson('/api/inbox/counts', {}, options);

export const markInboxItemRead = id => change('POST', path`/api/inbox/${id}/reading`);

/** Marks as read what was heard of until then. @param {string} until */
export const markInboxRead = until => change('POST', '/api/inbox/reading', { until });

/**
 * @returns {Promise<{value: {choices: {kind: string, way: string}[], contact: ?string,
 *   contacts: {id: string, name: string, email: string}[]}, etag: string}>}
 */
export const readInboxChoices = options => getWithTag('/api/inbox/choices', {}, options);

/** @param {?string} contact of the team to whom mails go */
export const changeInboxChoices = (choices, contact, etag) => change('PUT', '/api/inbox/choices', { choices, contact }, { etag });
