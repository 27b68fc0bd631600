/**
 * Reads a company's inventory exports: detects their format, previews them, and reads them row by row into products.
 */
@NullMarked
package io.certwatch.product.productimport.reading;

import org.jspecify.annotations.NullMarked;
