/** What can be watched of runs. */
@NullMarked
package io.certwatch.product.reassessment.micrometer;

import org.jspecify.annotations.NullMarked;
