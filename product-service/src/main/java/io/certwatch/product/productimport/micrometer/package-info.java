/** The meters of imports. */
@NullMarked
package io.certwatch.product.productimport.micrometer;

import org.jspecify.annotations.NullMarked;
