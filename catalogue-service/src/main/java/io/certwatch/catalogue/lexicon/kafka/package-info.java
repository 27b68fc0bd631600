/** Publishes the lexicon to other services. */
@NullMarked
package io.certwatch.catalogue.lexicon.kafka;

import org.jspecify.annotations.NullMarked;
