/**
 * Imports of inventory files: stored, checked completely, registered batch by batch, with all findings on the way.
 */
package io.certwatch.product.productimport;
