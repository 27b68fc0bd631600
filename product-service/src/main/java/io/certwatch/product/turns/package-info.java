/** Who computes long waits for a turn, so that nobody else has to wait. */
@NullMarked
package io.certwatch.product.turns;

import org.jspecify.annotations.NullMarked;
