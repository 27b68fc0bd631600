/** Runs in MongoDB. */
@NullMarked
package io.certwatch.product.sweep.mongo;

import org.jspecify.annotations.NullMarked;
