/** Deliveries as documents; their news goes out through the outbox. */
@NullMarked
package io.certwatch.notification.delivery.mongo;

import org.jspecify.annotations.NullMarked;
