/** Runs and their progress over HTTP. */
@NullMarked
package io.certwatch.product.sweep.web;

import org.jspecify.annotations.NullMarked;
