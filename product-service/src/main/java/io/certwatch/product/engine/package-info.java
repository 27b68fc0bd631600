/**
 * Assesses one product by the live editions: which entries cover it, whether it meets their criteria, and why.
 *
 * <p>{@link io.certwatch.product.engine.Catalogue#compile} turns the live editions and the lexicon into one
 * automaton. A product is then read once: its fields are normalised into one buffer and a single pass finds every
 * term of every entry. The structure of a name is read before its words: what only describes the thing or belongs to its
 * procurement is set aside. The terms are weighed by their place and their context (the last noun of a phrase is the
 * thing, so a "firewall bracket" is a bracket), the figures beside parameter names are compared with the criteria in
 * three-valued logic, and both together give the verdict. Nothing here uses a clock, a network or a framework.
 */
package io.certwatch.product.engine;
