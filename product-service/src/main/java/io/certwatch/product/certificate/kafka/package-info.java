/** Reads the register as catalogue-service tells it. */
@NullMarked
package io.certwatch.product.certificate.kafka;

import org.jspecify.annotations.NullMarked;
