/** Alerts, and what is known of obligations and runs, as documents. */
@NullMarked
package io.certwatch.notification.alert.mongo;

import org.jspecify.annotations.NullMarked;
