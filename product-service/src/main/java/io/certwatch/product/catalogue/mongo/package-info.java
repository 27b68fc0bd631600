/** The read model of the catalogue in MongoDB. */
@NullMarked
package io.certwatch.product.catalogue.mongo;

import org.jspecify.annotations.NullMarked;
