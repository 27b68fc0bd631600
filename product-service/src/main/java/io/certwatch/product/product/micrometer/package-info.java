/** The meters of products. */
@NullMarked
package io.certwatch.product.product.micrometer;

import org.jspecify.annotations.NullMarked;
