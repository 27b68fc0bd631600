/** Finds figures in a product's text, and whether they meet the criteria of an entry. */
@NullMarked
package io.certwatch.product.engine.criteria;

import org.jspecify.annotations.NullMarked;
