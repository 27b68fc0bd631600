/** Obligations on their topic. */
@NullMarked
package io.certwatch.product.obligation.kafka;

import org.jspecify.annotations.NullMarked;
