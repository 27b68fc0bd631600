package io.certwatch.product.engine.structure;

import static io.certwatch.product.engine.text.WordLists.LANGUAGE;

import io.certwatch.product.engine.text.Text;
import io.certwatch.product.engine.vocabulary.Hit;
import java.util.List;

/**
 * What a clause says to its reader instead of about the thing: `pls find datasheet attached`, `详见附件`. Or what somebody
 * else delivers, or another line: `（内存另行报价）`, `rack by others`.
 */
record Aside(Text text, Text.Field field) {

    private static final List<String> BEGINNING = LANGUAGE.foldWords("aside-beginning");
    private static final List<String> EXISTING = LANGUAGE.foldWords("existing");
    private static final List<String> ELSEWHERE = LANGUAGE.foldWords("bought-elsewhere");

    boolean isForReader(Hit hit) {
        return begins(clauseOf(hit));
    }

    /** `please renew our antivirus licences`: such a clause is about the thing. */
    boolean clauseNamesListed(Hit hit, List<Hit> hits) {
        int clause = clauseOf(hit);
        return hits.stream().anyMatch(other -> other.namesListed() && clauseOf(other) == clause);
    }

    /** By a word behind it, or by one that says that it is there: `利旧机柜`. */
    boolean isBoughtElsewhere(Hit hit) {
        int end = text.at(hit.end()) == ' ' ? hit.end() + 1 : hit.end();
        int start = text.at(hit.start() - 1) == ' ' ? hit.start() - 1 : hit.start();
        return text.hasAny(ELSEWHERE, end) || text.endsWithAny(EXISTING, field.start(), start);
    }

    private boolean begins(int clause) {
        for (var word : BEGINNING) {
            if (text.has(word, clause) && !goesOn(word, clause)) return true;
        }
        return false;
    }

    private boolean goesOn(String word, int start) {
        int end = start + word.length();
        return isLatin(text.at(end - 1)) && isLatin(text.at(end));
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z';
    }

    private int clauseOf(Hit hit) {
        int at = hit.start();
        while (at > field.start() && text.at(at - 1) != '(' && text.at(at - 1) != ')' && !isBreak(at - 1)) at--;
        return text.at(at) == ' ' ? at + 1 : at;
    }

    private boolean isBreak(int at) {
        return Boundary.between(text, at, at + 1) == Boundary.BREAK;
    }
}
