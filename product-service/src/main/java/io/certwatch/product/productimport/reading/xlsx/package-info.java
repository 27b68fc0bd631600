/** Reads inventories that are Excel workbooks, row by row; everything that grows with the file is on the disk. */
@NullMarked
package io.certwatch.product.productimport.reading.xlsx;

import org.jspecify.annotations.NullMarked;
