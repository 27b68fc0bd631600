/** Writes CSV files that people open in a spreadsheet. */
package io.certwatch.platform.csv;
