/** Publishes the current assessments of a company again, for consumers that rebuild what they know. */
@NullMarked
package io.certwatch.product.republication;

import org.jspecify.annotations.NullMarked;
