/** Products, findings and obligations as tables that people open in a spreadsheet. */
package io.certwatch.product.export;
