/** Determines which products a change of the catalogue can affect, by the words whose meaning changes. */
package io.certwatch.product.engine.affected;
