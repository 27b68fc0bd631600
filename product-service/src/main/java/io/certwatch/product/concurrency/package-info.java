/** How work on many things is cut into parts that any number of instances share. */
@NullMarked
package io.certwatch.product.concurrency;

import org.jspecify.annotations.NullMarked;
