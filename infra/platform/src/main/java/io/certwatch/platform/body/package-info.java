/** Validates request bodies by their schema in the OpenAPI document before binding them to records. */
@NullMarked
package io.certwatch.platform.body;

import org.jspecify.annotations.NullMarked;
