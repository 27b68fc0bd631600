/** Exports of a large inventory. */
package io.certwatch.bench.exporting;
