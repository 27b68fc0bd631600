package io.certwatch.product.engine;

import java.util.List;

/** How people name what the entries mean, in the latest revision by the stewards. */
public record Lexicon(int revision, List<LexiconText> entries) {

    public static final Lexicon EMPTY = new Lexicon(0, List.of());
}
