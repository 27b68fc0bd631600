/** Writes CSV files that people edit in a spreadsheet and upload again. */
package io.certwatch.platform.csv;
