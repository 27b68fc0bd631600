/** What a company owes under the catalogue: this product needs certification under this entry by this day. */
@NullMarked
package io.certwatch.product.obligation;

import org.jspecify.annotations.NullMarked;
