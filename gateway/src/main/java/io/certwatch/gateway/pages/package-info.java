/** The few pages that the gateway has itself: where to begin, and the documentation of the API. */
@NullMarked
package io.certwatch.gateway.pages;

import org.jspecify.annotations.NullMarked;
