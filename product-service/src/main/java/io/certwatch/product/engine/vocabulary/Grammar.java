package io.certwatch.product.engine.vocabulary;

import static io.certwatch.product.engine.text.WordLists.LANGUAGE;

/** The words of both languages that relate the names in a phrase. */
final class Grammar {

    private Grammar() {}

    static void addTo(Vocabulary.Builder vocabulary) {
        vocabulary.words(LANGUAGE.words("negation"), new Meaning(Role.NEGATION));
        vocabulary.words(LANGUAGE.words("inclusion"), new Meaning(Role.INCLUSION));
        vocabulary.words(LANGUAGE.words("purpose"), new Meaning(Role.PURPOSE));
        vocabulary.words(LANGUAGE.words("both-ways"), new Meaning(Role.BOTH_WAYS));
        vocabulary.words(LANGUAGE.words("one-way"), new Meaning(Role.ONE_WAY));
    }
}
