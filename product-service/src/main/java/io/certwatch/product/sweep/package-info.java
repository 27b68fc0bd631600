/** Runs over the inventory after a change of the catalogue: cut into slots, worked off in parallel, counted exactly. */
@NullMarked
package io.certwatch.product.sweep;

import org.jspecify.annotations.NullMarked;
