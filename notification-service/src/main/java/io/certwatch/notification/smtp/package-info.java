/** Hands messages to SMTP servers: connections, TLS, order of preference, circuit breakers and rates. */
package io.certwatch.notification.smtp;
