/** What can be watched of reviews. */
@NullMarked
package io.certwatch.product.review.micrometer;

import org.jspecify.annotations.NullMarked;
