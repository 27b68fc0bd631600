/**
 * Sweeps over the inventory. A run after a change of the catalogue is cut into slots, processed in parallel and
 * counted exactly.
 */
package io.certwatch.product.sweep;
