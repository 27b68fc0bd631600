/** Publishes the outcome of deliveries. */
@NullMarked
package io.certwatch.notification.delivery.kafka;

import org.jspecify.annotations.NullMarked;
