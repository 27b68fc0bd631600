package io.certwatch.product.engine;

import java.util.List;

/** How people name what the entries mean, as stewards last left it. */
public record Lexicon(int revision, List<LexiconText> entries) {

    public static final Lexicon EMPTY = new Lexicon(0, List.of());
}
