/** Reads tables and paragraphs from documents of any format, each cell with its place, without any knowledge of their meaning. */
package io.certwatch.tabular;
