/** Compares documents with the code that they describe. */
@NullMarked
package io.certwatch.documents;

import org.jspecify.annotations.NullMarked;
