/** Reads inventories that are lines of text, whatever their encoding and whatever parts their cells. */
@NullMarked
package io.certwatch.product.productimport.reading.csv;

import org.jspecify.annotations.NullMarked;
