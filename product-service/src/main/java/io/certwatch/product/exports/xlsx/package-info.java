/** Tables as Excel workbooks. */
@NullMarked
package io.certwatch.product.exports.xlsx;

import org.jspecify.annotations.NullMarked;
