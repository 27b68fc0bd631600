/** Stores how original files arrived. */
@NullMarked
package io.certwatch.catalogue.originals.mongo;

import org.jspecify.annotations.NullMarked;
