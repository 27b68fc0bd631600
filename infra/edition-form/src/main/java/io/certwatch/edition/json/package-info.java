/** The upload form in JSON. */
@NullMarked
package io.certwatch.edition.json;

import org.jspecify.annotations.NullMarked;
