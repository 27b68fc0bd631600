/** CSV that people open in a spreadsheet, correct and send back. */
@NullMarked
package io.certwatch.platform.csv;

import org.jspecify.annotations.NullMarked;
