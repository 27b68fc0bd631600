/** Publishes the current records of a company again, for consumers that rebuild their state. */
@NullMarked
package io.certwatch.product.republication;

import org.jspecify.annotations.NullMarked;
