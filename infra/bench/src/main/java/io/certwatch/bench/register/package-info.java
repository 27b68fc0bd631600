/** Measures how fast the register takes a list of 100 000 lines, beside plain reading of the same bytes. */
package io.certwatch.bench.register;
