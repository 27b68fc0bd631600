/** Schedules work: after an event, at a known time, and at a fixed interval. */
@NullMarked
package io.certwatch.notification.timing;

import org.jspecify.annotations.NullMarked;
