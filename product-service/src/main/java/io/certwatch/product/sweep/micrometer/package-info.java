/** What can be watched of runs. */
@NullMarked
package io.certwatch.product.sweep.micrometer;

import org.jspecify.annotations.NullMarked;
