/** Reads documents in worker processes with a small heap, a deadline and no network, so that a hostile document costs a worker and nothing else. */
@NullMarked
package io.certwatch.tabular.worker;

import org.jspecify.annotations.NullMarked;
