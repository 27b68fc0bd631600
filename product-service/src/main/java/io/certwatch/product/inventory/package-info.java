/** What a company brings to market: its products, each one document with its assessment and its obligations. */
@NullMarked
package io.certwatch.product.inventory;

import org.jspecify.annotations.NullMarked;
