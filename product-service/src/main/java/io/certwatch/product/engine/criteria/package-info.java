/** Finds figures in a product's text, and whether they meet the criteria of an entry. */
package io.certwatch.product.engine.criteria;
