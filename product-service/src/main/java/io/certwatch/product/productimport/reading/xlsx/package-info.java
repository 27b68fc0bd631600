/** Reads inventories that are Excel workbooks, row by row, with everything that grows with the file on the disk. */
@NullMarked
package io.certwatch.product.productimport.reading.xlsx;

import org.jspecify.annotations.NullMarked;
