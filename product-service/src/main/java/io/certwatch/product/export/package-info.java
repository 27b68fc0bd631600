/** Products, findings and obligations as tables that people open in a spreadsheet. */
@NullMarked
package io.certwatch.product.export;

import org.jspecify.annotations.NullMarked;
