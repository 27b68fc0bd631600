/** Reads documents in worker processes with a small heap, a deadline and no network, so that a hostile document costs a worker and nothing else. */
package io.certwatch.tabular.worker;
