/** What can be watched of turns. */
@NullMarked
package io.certwatch.product.concurrency.micrometer;

import org.jspecify.annotations.NullMarked;
