/** What names of products say that the catalogue leaves open, counted over companies for stewards, who may teach it. */
package io.certwatch.product.phrase;
