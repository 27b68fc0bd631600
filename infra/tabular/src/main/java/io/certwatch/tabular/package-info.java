/** Reads tables and paragraphs from documents of any format, each cell with its place, and knows nothing of what they mean. */
@NullMarked
package io.certwatch.tabular;

import org.jspecify.annotations.NullMarked;
