/** Exports over HTTP. */
@NullMarked
package io.certwatch.product.export.web;

import org.jspecify.annotations.NullMarked;
