/** Schedules the daily sweep. */
@NullMarked
package io.certwatch.product.sweep.clock;

import org.jspecify.annotations.NullMarked;
