/** Days that come, as far as decisions wait for them. */
@NullMarked
package io.certwatch.product.review.clock;

import org.jspecify.annotations.NullMarked;
