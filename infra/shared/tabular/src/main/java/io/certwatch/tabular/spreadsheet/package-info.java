/** The rows of a CSV file or a workbook, pulled one at a time, however many they are. */
package io.certwatch.tabular.spreadsheet;
