/** Previews and stored mappings over HTTP. */
@NullMarked
package io.certwatch.product.productimport.reading.web;

import org.jspecify.annotations.NullMarked;
