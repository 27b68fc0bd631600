/** Reads the topics of catalogue-service. */
@NullMarked
package io.certwatch.product.catalogue.kafka;

import org.jspecify.annotations.NullMarked;
