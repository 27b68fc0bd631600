/** Measures what a change of the catalogue costs, and that it does not depend on the products that it leaves alone. */
@NullMarked
package io.certwatch.bench.reassessment;

import org.jspecify.annotations.NullMarked;
