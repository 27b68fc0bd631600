/** Writes CSV files that people edit in a spreadsheet and upload again. */
@NullMarked
package io.certwatch.platform.csv;

import org.jspecify.annotations.NullMarked;
