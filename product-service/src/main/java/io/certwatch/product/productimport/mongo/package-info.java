/** Imports in MongoDB: each in one document, what was found in its rows in a document per finding, its bytes in GridFS. */
@NullMarked
package io.certwatch.product.productimport.mongo;

import org.jspecify.annotations.NullMarked;
