/** The review queue and people's decisions over HTTP. */
@NullMarked
package io.certwatch.product.review.web;

import org.jspecify.annotations.NullMarked;
