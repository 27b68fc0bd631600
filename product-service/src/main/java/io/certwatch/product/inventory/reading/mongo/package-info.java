/** Mappings that companies keep, in MongoDB. */
@NullMarked
package io.certwatch.product.inventory.reading.mongo;

import org.jspecify.annotations.NullMarked;
