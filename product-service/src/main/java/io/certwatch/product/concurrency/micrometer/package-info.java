/** The meters of request queues. */
@NullMarked
package io.certwatch.product.concurrency.micrometer;

import org.jspecify.annotations.NullMarked;
