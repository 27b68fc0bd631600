package io.certwatch.product.engine;

import java.util.List;

/** How people name what the entries mean, in the latest revision by the stewards. */
public record Lexicon(int revision, List<LexiconText> entries) {

    public static final Lexicon EMPTY = new Lexicon(0, List.of());

    /** The senses of one entry code, or of the pseudo-entries {@link #OTHER} and {@link #CONTEXT}. */
    public record LexiconText(String entry, List<Sense> senses) {

        /** Common products that no entry covers. */
        public static final String OTHER = "OTHER";

        /** Words that turn a thing into an accessory, a part, a licence or a service. */
        public static final String CONTEXT = "CONTEXT";
    }
}
