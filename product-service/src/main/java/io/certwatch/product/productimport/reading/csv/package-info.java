/** Reads inventories that are text files, in any encoding and with any separator. */
@NullMarked
package io.certwatch.product.productimport.reading.csv;

import org.jspecify.annotations.NullMarked;
