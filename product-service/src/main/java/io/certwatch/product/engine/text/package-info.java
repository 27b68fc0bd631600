/** The engine's form of text: one form for all spellings, and the automaton that finds all terms in one pass. */
package io.certwatch.product.engine.text;
