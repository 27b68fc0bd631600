/** The words of the live editions and the lexicon: their meanings, and their places in a text. */
@NullMarked
package io.certwatch.product.engine.vocabulary;

import org.jspecify.annotations.NullMarked;
