/** People decide what the catalogue leaves open or gets wrong, and their decisions reach all products they are for. */
@NullMarked
package io.certwatch.product.review;

import org.jspecify.annotations.NullMarked;
