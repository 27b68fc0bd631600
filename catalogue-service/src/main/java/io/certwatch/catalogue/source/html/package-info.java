/** Reads the tables of web pages. */
@NullMarked
package io.certwatch.catalogue.source.html;

import org.jspecify.annotations.NullMarked;
