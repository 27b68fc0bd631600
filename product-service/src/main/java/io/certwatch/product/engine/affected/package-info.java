/** Which products a change of the catalogue can concern, by the words that mean something else afterwards. */
@NullMarked
package io.certwatch.product.engine.affected;

import org.jspecify.annotations.NullMarked;
