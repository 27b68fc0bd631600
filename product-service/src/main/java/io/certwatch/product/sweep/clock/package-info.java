/** When it is time to look at obligations again. */
@NullMarked
package io.certwatch.product.sweep.clock;

import org.jspecify.annotations.NullMarked;
