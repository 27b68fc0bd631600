/** The engine measured beside peers that do the same identification and criteria, and beside a pass that only reads. */
package io.certwatch.bench.engine;
