/** Reads lines of text whose cells are parted by a character. */
package io.certwatch.tabular.csv;
