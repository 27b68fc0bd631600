/** Stores the lexicon in MongoDB. */
@NullMarked
package io.certwatch.catalogue.lexicon.mongo;

import org.jspecify.annotations.NullMarked;
