/** What becomes of an obligation by what people do about it, and by the clock. */
@NullMarked
package io.certwatch.product.fulfilment;

import org.jspecify.annotations.NullMarked;
