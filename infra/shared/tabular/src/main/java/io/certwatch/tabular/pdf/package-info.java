/** Reads the tables of PDF pages. */
package io.certwatch.tabular.pdf;
