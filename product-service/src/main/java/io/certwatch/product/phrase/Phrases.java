package io.certwatch.product.phrase;

import io.certwatch.product.aggregate.OpenPhrase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The open phrases of the products of all companies. */
interface Phrases {

    /** A place in the list. */
    record Place(long products, String text) {}

    /**
     * Returns phrases that stewards may be told of, those of the most products first.
     *
     * @param after the last phrase that the client has seen; null to begin
     */
    List<CountedPhrase> mostFrequent(OpenPhrase.Kind kind, Disclosure disclosure, @Nullable Place after, int limit);
}
