/** Obligations over HTTP. */
@NullMarked
package io.certwatch.product.obligation.web;

import org.jspecify.annotations.NullMarked;
