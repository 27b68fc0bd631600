/** What other services publish, read into our own words. */
@NullMarked
package io.certwatch.notification.intake.kafka;

import org.jspecify.annotations.NullMarked;
