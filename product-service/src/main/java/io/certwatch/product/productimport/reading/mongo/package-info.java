/** Stored mappings in MongoDB. */
@NullMarked
package io.certwatch.product.productimport.reading.mongo;

import org.jspecify.annotations.NullMarked;
