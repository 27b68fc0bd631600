/** Measures what a change of the catalogue costs, and that it does not depend on the products that it leaves alone. */
package io.certwatch.bench.reassessment;
