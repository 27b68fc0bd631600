/** What the catalogue says about a product, since when, because of what, and what it said before. */
@NullMarked
package io.certwatch.product.assessment;

import org.jspecify.annotations.NullMarked;
