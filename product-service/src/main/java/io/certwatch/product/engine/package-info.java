/**
 * Holds one product against the editions in force: which entries is it a thing of, is it within their scope, and why.
 *
 * <p>{@link io.certwatch.product.engine.Catalogue#compile} turns the live editions and the lexicon into one automaton. A product
 * is then read once: its fields are normalised into one buffer and every term of every entry is found in a single pass. The terms are
 * weighed by where they stand and by what stands around them (the last noun of a phrase is the thing, so a "firewall bracket" is a
 * bracket), the figures beside parameter names are held against the criteria in three-valued logic, and both together give
 * the verdict. Nothing here reads a clock, a network or a framework.
 */
@NullMarked
package io.certwatch.product.engine;

import org.jspecify.annotations.NullMarked;
