/** Reads the tables of PDF pages. */
@NullMarked
package io.certwatch.catalogue.source.pdf;

import org.jspecify.annotations.NullMarked;
