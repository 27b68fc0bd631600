/** What people decide about products: for how many, how long it stands, and what becomes of a judgement by it. */
@NullMarked
package io.certwatch.product.decision;

import org.jspecify.annotations.NullMarked;
