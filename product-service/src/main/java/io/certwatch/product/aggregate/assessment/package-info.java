/** The assessment of a product: the verdict, since when, for which cause, and its history. */
package io.certwatch.product.aggregate.assessment;
