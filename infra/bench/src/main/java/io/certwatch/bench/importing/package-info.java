/** Figures of the import of an inventory. */
package io.certwatch.bench.importing;
