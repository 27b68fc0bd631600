/** Reads tables and paragraphs from documents of any format, each cell with its place, without any knowledge of their meaning. */
@NullMarked
package io.certwatch.tabular;

import org.jspecify.annotations.NullMarked;
