/** Tables as CSV. */
@NullMarked
package io.certwatch.product.export.csv;

import org.jspecify.annotations.NullMarked;
