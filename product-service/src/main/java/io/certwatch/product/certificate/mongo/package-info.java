/** The read model of the register in MongoDB. */
@NullMarked
package io.certwatch.product.certificate.mongo;

import org.jspecify.annotations.NullMarked;
