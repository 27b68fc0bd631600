/** Schedules work: after an event, at a known time, and at a fixed interval. */
package io.certwatch.notification.timing;
