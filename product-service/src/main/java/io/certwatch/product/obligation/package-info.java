/** The obligations of a company under the catalogue: a product requires certification under an entry by a day. */
@NullMarked
package io.certwatch.product.obligation;

import org.jspecify.annotations.NullMarked;
