/** Text as the engine reads it: one form for what is written in many, and the automaton that finds all terms in one pass. */
@NullMarked
package io.certwatch.product.engine.text;

import org.jspecify.annotations.NullMarked;
