/** Reads the topics of catalogue-service. */
@NullMarked
package io.certwatch.product.following.kafka;

import org.jspecify.annotations.NullMarked;
