/** The words of the live editions and the lexicon: what each means, and where a text has it. */
@NullMarked
package io.certwatch.product.engine.vocabulary;

import org.jspecify.annotations.NullMarked;
