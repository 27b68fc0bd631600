/** How original bytes came to us, as documents. */
@NullMarked
package io.certwatch.catalogue.originals.mongo;

import org.jspecify.annotations.NullMarked;
