package io.certwatch.product.engine.affected;

import io.certwatch.product.engine.text.SearchKeys;
import io.certwatch.product.engine.vocabulary.SuffixRule;
import java.util.Set;

/** A word as it is compared: its literal and what may follow. */
public record ComparedWord(String literal, SuffixRule tail) {

    /** Each is a key of every product in whose text the word is found. */
    public Set<String> keys() {
        return SearchKeys.required(literal, tail.digits());
    }

    /** Each begins a key of every such product. */
    public Set<String> beginnings() {
        return SearchKeys.requiredBeginnings(literal);
    }
}
