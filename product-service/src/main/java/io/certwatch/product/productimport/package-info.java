/**
 * Imports of inventory files: stored, checked completely, registered batch by batch, with all findings on the way.
 */
@NullMarked
package io.certwatch.product.productimport;

import org.jspecify.annotations.NullMarked;
