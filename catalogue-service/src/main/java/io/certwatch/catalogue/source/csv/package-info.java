/** Reads lines of text whose cells are parted by a character. */
@NullMarked
package io.certwatch.catalogue.source.csv;

import org.jspecify.annotations.NullMarked;
