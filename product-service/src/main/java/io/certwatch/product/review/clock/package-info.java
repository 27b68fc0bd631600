/** Schedules the expiry of decisions. */
@NullMarked
package io.certwatch.product.review.clock;

import org.jspecify.annotations.NullMarked;
