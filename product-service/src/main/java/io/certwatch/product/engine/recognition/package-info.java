/** Finds which entries may cover a product, by the words in its fields. */
package io.certwatch.product.engine.recognition;
