/** Figures of the import of an inventory. */
@NullMarked
package io.certwatch.bench.importing;

import org.jspecify.annotations.NullMarked;
