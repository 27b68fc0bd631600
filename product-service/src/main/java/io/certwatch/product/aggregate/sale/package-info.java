/** Whether a product may be sold on a day, by the catalogue alone: the rule, and its answer. */
package io.certwatch.product.aggregate.sale;
