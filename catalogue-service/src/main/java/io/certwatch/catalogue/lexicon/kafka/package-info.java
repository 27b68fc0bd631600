/** Tells other services how the lexicon now stands. */
@NullMarked
package io.certwatch.catalogue.lexicon.kafka;

import org.jspecify.annotations.NullMarked;
