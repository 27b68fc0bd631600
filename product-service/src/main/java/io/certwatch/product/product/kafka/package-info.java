/** The events of products and their obligations. */
@NullMarked
package io.certwatch.product.product.kafka;

import org.jspecify.annotations.NullMarked;
