/** Splits work into parts that any number of instances share, and limits concurrent work. */
@NullMarked
package io.certwatch.product.concurrency;

import org.jspecify.annotations.NullMarked;
