/** Imports in MongoDB: one document per import, one per finding in its rows, the uploaded bytes in GridFS. */
@NullMarked
package io.certwatch.product.productimport.mongo;

import org.jspecify.annotations.NullMarked;
