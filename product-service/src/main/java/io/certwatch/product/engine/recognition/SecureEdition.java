package io.certwatch.product.engine.recognition;

import static io.certwatch.product.engine.text.WordLists.LANGUAGE;

import io.certwatch.product.engine.text.Chars;
import io.certwatch.product.engine.text.Text;
import io.certwatch.product.engine.vocabulary.Hit;
import io.certwatch.product.engine.vocabulary.Hits;
import io.certwatch.product.engine.vocabulary.Target;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * The secure edition of a database, an operating system or a storage, whose name alone leaves open whether it is a secure
 * one: `金仓KingbaseES V8 安全版（四级）`, `Oscar Security Edition`.
 */
record SecureEdition(Text text, Text.Field name, List<Hit> found) {

    private static final List<String> EDITIONS = LANGUAGE.foldWords("secure-edition");
    private static final List<String> KINDS = LANGUAGE.words("kind-with-secure-edition");
    private static final char NOT = '非';

    static SecureEdition in(Text text, Text.Field name, Hits hits) {
        return new SecureEdition(text, name, Hits.within(name, hits.things()));
    }

    /** @param listed receives the entries of such things whose name in the text may mean them, with the name */
    void forEach(BiConsumer<Target, Hit> listed) {
        if (found.stream().noneMatch(Hit::namesListed) || !isSaid()) return;
        for (var hit : found) {
            if (!hit.namesListed() || isEdition(hit)) continue;
            for (var meaning : hit.lexeme().meanings()) {
                var target = meaning.target();
                if (target != null && target.binds() && hasSecureEdition(target)) listed.accept(target, hit);
            }
        }
    }

    private boolean isSaid() {
        for (int at = name.start(); at < name.end(); at++) {
            if (endOfEdition(at) > at) return true;
        }
        return false;
    }

    /** `安全增强版` itself names nothing. */
    private boolean isEdition(Hit hit) {
        return endOfEdition(hit.start()) >= hit.end();
    }

    private int endOfEdition(int start) {
        for (var edition : EDITIONS) {
            int end = start + edition.length();
            boolean whole = Chars.chinese(text.at(start)) || !Chars.ofWord(text.at(start - 1));
            if (text.has(edition, start) && whole && text.at(start - 1) != NOT) return end;
        }
        return start;
    }

    private static boolean hasSecureEdition(Target target) {
        return KINDS.stream().anyMatch(target.name().zh()::contains);
    }
}
