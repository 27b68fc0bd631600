/** Checks the texts that people read. */
@NullMarked
package io.certwatch.text;

import org.jspecify.annotations.NullMarked;
