/** The rows of a CSV file or a workbook, pulled one at a time, however many they are. */
@NullMarked
package io.certwatch.tabular.spreadsheet;

import org.jspecify.annotations.NullMarked;
