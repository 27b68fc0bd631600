/** Loads products with their context, assesses them, and saves what has changed. */
package io.certwatch.product.aggregate.pipeline;
