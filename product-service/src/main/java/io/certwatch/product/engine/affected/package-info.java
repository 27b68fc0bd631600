/** Determines which products a change of the catalogue can affect, by the words whose meaning changes. */
@NullMarked
package io.certwatch.product.engine.affected;

import org.jspecify.annotations.NullMarked;
