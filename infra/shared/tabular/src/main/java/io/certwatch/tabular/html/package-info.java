/** Reads the tables of web pages. */
package io.certwatch.tabular.html;
