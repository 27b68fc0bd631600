/** The meters of sweeps. */
@NullMarked
package io.certwatch.product.sweep.micrometer;

import org.jspecify.annotations.NullMarked;
