/** Previews and kept mappings over HTTP. */
@NullMarked
package io.certwatch.product.inventory.reading.web;

import org.jspecify.annotations.NullMarked;
