/** Reads lines of text whose cells are parted by a character. */
@NullMarked
package io.certwatch.tabular.csv;

import org.jspecify.annotations.NullMarked;
