/** Imports over HTTP. */
@NullMarked
package io.certwatch.product.productimport.web;

import org.jspecify.annotations.NullMarked;
