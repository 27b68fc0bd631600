/** Detects the encoding of a text and decodes it. */
package io.certwatch.tabular.text;
