/** The engine measured beside peers that do the same identification and criteria, and beside a pass that only reads. */
@NullMarked
package io.certwatch.bench.engine;

import org.jspecify.annotations.NullMarked;
