/** Renders messages in both languages and sends them by SMTP, with connection pool, time limit and circuit breaker. */
@NullMarked
package io.certwatch.notification.delivery.email;

import org.jspecify.annotations.NullMarked;
