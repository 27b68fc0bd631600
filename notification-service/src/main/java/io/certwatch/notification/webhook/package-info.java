/** Webhooks: events of a company, sent to addresses that it has entered. */
package io.certwatch.notification.webhook;
