/** The meters of decisions. */
@NullMarked
package io.certwatch.product.review.micrometer;

import org.jspecify.annotations.NullMarked;
