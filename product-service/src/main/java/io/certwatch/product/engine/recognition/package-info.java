/** Finds which entries may cover a product, by the words in its fields. */
@NullMarked
package io.certwatch.product.engine.recognition;

import org.jspecify.annotations.NullMarked;
