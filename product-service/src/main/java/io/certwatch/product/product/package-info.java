/** The products of a company, each one document with its assessment and its obligations. */
@NullMarked
package io.certwatch.product.product;

import org.jspecify.annotations.NullMarked;
