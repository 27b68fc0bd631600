/** The event of an import that has ended. */
@NullMarked
package io.certwatch.product.productimport.kafka;

import org.jspecify.annotations.NullMarked;
