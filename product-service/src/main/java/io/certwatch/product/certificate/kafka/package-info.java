/** Reads the register from catalogue-service's topic. */
@NullMarked
package io.certwatch.product.certificate.kafka;

import org.jspecify.annotations.NullMarked;
