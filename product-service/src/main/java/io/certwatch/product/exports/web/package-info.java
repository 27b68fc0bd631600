/** Exports over HTTP. */
@NullMarked
package io.certwatch.product.exports.web;

import org.jspecify.annotations.NullMarked;
