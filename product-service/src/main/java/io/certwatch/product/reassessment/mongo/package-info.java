/** Runs in MongoDB. */
@NullMarked
package io.certwatch.product.reassessment.mongo;

import org.jspecify.annotations.NullMarked;
