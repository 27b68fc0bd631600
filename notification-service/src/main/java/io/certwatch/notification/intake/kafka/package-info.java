/** Reads the events of other services and converts them to the terms of this one. */
@NullMarked
package io.certwatch.notification.intake.kafka;

import org.jspecify.annotations.NullMarked;
