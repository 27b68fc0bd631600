/** Splits work into parts that any number of instances share, and limits concurrent work. */
package io.certwatch.product.concurrency;
