/** Webhooks: addresses of the company that its events are sent to. */
import { change, getJson, getWithTag, path, send } from './client.js';

export const listWebhooks = (query, options) => getJson('/api/webhooks', query, options);

/** @returns {Promise<{value: object, etag: ?string}>} */
export const getWebhook = id => getWithTag(path`/api/webhooks/${id}`);

/**
 * @param {{url: string, format: string, language: ?string, secret: ?string, events: string[], description: ?string, enabled: boolean}} form
 * @returns {Promise<{id: string, secret: ?string}>} the only answer that shows the secret; a robot has none of ours
 */
export const addWebhook = form => change('POST', '/api/webhooks', form);

export const changeWebhook = (id, form, etag) => change('PUT', path`/api/webhooks/${id}`, form, { etag });

export const removeWebhook = (id, etag) => change('DELETE', path`/api/webhooks/${id}`, undefined, { etag });

/** @returns {Promise<{id: string, secret: string}>} the only answer that shows the new secret */
export const rotateSecret = id => change('POST', path`/api/webhooks/${id}/secret`);

/** @returns {Promise<object>} the attempt, with what the receiver answered */
export const testWebhook = id => change('POST', path`/api/webhooks/${id}/test`);

/** Newest first. */
export const listAttempts = (id, query, options) => getJson(path`/api/webhooks/${id}/attempts`, query, options);

/**
 * Sends what was given up since a time; at most a thousand messages.
 * @returns {Promise<{messages: number, more: boolean}>}
 */
export const resendFailed = (id, since) => change('POST', path`/api/webhooks/${id}/resends`, { since });

export const resendMessage = (id, messageId) => send('POST', path`/api/webhooks/${id}/messages/${messageId}/resend`);
