/** Stores deliveries in MongoDB, with their events in the outbox. */
@NullMarked
package io.certwatch.notification.delivery.mongo;

import org.jspecify.annotations.NullMarked;
