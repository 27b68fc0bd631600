/** Files of a company taken into its inventory: kept, checked whole, registered batch by batch, with everything found on the way. */
@NullMarked
package io.certwatch.product.productimport;

import org.jspecify.annotations.NullMarked;
