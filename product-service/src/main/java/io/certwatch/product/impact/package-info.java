/** The impact of a proposed edition or of changed words of the lexicon on stored products; nothing is stored or published. */
package io.certwatch.product.impact;
