/** Runs the whole system on one machine: backing services in this process, the four services as child processes. */
@NullMarked
package io.certwatch.local;

import org.jspecify.annotations.NullMarked;
