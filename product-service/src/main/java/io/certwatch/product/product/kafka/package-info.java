/** The events of the product and its obligations, as they stand on their topics. */
@NullMarked
package io.certwatch.product.product.kafka;

import org.jspecify.annotations.NullMarked;
