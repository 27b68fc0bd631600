/** The words of the live editions and the lexicon: their meanings, and their places in a text. */
package io.certwatch.product.engine.vocabulary;
