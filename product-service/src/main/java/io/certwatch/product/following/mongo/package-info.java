/** The read model of the catalogue in MongoDB. */
@NullMarked
package io.certwatch.product.following.mongo;

import org.jspecify.annotations.NullMarked;
