/** Who waits for whom: people whose request takes long for each other, and instances for the one that is at a piece of work. */
@NullMarked
package io.certwatch.product.turns;

import org.jspecify.annotations.NullMarked;
