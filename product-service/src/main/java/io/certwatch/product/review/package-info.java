/**
 * People decide what the catalogue leaves open or gets wrong, and their decisions are applied to all products in
 * scope.
 */
@NullMarked
package io.certwatch.product.review;

import org.jspecify.annotations.NullMarked;
