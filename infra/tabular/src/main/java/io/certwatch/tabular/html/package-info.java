/** Reads the tables of web pages. */
@NullMarked
package io.certwatch.tabular.html;

import org.jspecify.annotations.NullMarked;
