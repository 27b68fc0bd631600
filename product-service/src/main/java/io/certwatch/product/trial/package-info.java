/** What does the catalogue say of one product that a visitor types in? Nothing is stored. */
package io.certwatch.product.trial;
