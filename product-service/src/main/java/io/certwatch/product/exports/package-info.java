/** Products, findings and obligations as tables that people open in a spreadsheet. */
@NullMarked
package io.certwatch.product.exports;

import org.jspecify.annotations.NullMarked;
