/** The state of runs over HTTP. */
@NullMarked
package io.certwatch.product.reassessment.web;

import org.jspecify.annotations.NullMarked;
