/** The state of runs over HTTP. */
@NullMarked
package io.certwatch.product.sweep.web;

import org.jspecify.annotations.NullMarked;
