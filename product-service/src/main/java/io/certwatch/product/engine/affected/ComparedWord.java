package io.certwatch.product.engine.affected;

import io.certwatch.product.engine.text.SearchKeys;
import io.certwatch.product.engine.vocabulary.SuffixRule;
import java.util.Set;

/** A word for comparison: its literal and what may follow. */
public record ComparedWord(String literal, SuffixRule tail) {

    /** Every product in whose text the word is found has all of these keys. */
    public Set<String> keys() {
        return SearchKeys.required(literal, tail.digits());
    }

    /** Every such product has keys with all of these prefixes. */
    public Set<String> beginnings() {
        return SearchKeys.requiredBeginnings(literal);
    }
}
