/** The assessment of a product: the verdict, since when, for which cause, and its history. */
@NullMarked
package io.certwatch.product.assessment;

import org.jspecify.annotations.NullMarked;
