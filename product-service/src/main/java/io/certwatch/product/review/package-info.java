/**
 * People decide what the catalogue leaves open or gets wrong, and their decisions are applied to all products in
 * scope.
 */
package io.certwatch.product.review;
