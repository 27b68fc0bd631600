/** The JSON of events and of the providers of robots: what is read, what is sent, and what is answered. */
package io.certwatch.notification.webhook.json;
