/** A company's inventory as its systems export it: files found out about, previewed, and read row by row into products. */
@NullMarked
package io.certwatch.product.productimport.reading;

import org.jspecify.annotations.NullMarked;
