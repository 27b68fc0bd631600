/** Impacts over HTTP. */
@NullMarked
package io.certwatch.product.impact.web;

import org.jspecify.annotations.NullMarked;
