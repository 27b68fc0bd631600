/**
 * Reads a company's inventory exports: detects their format, previews them, and reads them row by row into products.
 */
package io.certwatch.product.productimport.reading;
