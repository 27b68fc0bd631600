package io.certwatch.product.engine;

import java.util.List;

/** The senses of one entry code, or of the pseudo-entries {@link #OTHER} and {@link #CONTEXT}. */
public record LexiconText(String entry, List<Sense> senses) {

    /** The usual other things of an inventory. */
    public static final String OTHER = "OTHER";

    /** Words that make what they stand at an accessory, a part, a licence or a service. */
    public static final String CONTEXT = "CONTEXT";
}
