/** Exports of a large inventory. */
@NullMarked
package io.certwatch.bench.exporting;

import org.jspecify.annotations.NullMarked;
