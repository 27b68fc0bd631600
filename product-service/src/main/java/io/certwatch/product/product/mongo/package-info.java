/** Products in MongoDB: one document each, one atomic update per step. */
@NullMarked
package io.certwatch.product.product.mongo;

import org.jspecify.annotations.NullMarked;
