/** Tables as Excel workbooks. */
@NullMarked
package io.certwatch.product.export.xlsx;

import org.jspecify.annotations.NullMarked;
