package io.certwatch.product.engine;

import io.certwatch.product.engine.text.SearchKeys;
import java.util.Set;

/** A word as it is compared: its literal and what may follow. */
record Word(String literal, Tail tail) {

    /** Each is a key of every product in whose text the word is found. */
    Set<String> keys() {
        return SearchKeys.required(literal, tail.digits());
    }

    /** Each begins a key of every such product. */
    Set<String> beginnings() {
        return SearchKeys.requiredBeginnings(literal);
    }
}
