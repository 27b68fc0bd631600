/** Decisions in MongoDB. */
@NullMarked
package io.certwatch.product.review.mongo;

import org.jspecify.annotations.NullMarked;
