/** Reads the tables of PDF pages. */
@NullMarked
package io.certwatch.tabular.pdf;

import org.jspecify.annotations.NullMarked;
