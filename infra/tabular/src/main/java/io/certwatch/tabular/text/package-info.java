/** Detects the encoding of a text and decodes it. */
@NullMarked
package io.certwatch.tabular.text;

import org.jspecify.annotations.NullMarked;
