/** What a company brings to market: its products, each one document with its assessment and its obligations. */
@NullMarked
package io.certwatch.product.product;

import org.jspecify.annotations.NullMarked;
