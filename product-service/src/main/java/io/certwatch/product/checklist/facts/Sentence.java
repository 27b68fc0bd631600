package io.certwatch.product.checklist.facts;

import io.certwatch.product.engine.Explanation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Parts of sentences that are the same in both languages. */
final class Sentence {

    private Sentence() {}

    /** A name or an address. */
    static Explanation same(String text) {
        return new Explanation(text, text);
    }

    /** A value in the query of an address. */
    static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
