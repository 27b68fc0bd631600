package io.certwatch.product.engine.vocabulary;

import io.certwatch.product.engine.Evidence;
import io.certwatch.product.engine.text.Text;
import java.util.Comparator;

/** A word of the vocabulary at its place in the text. */
public record Hit(int start, int end, Lexeme lexeme) {

    static final Comparator<Hit> LONGEST_FIRST = Hit::longestFirst;
    private static final Lexeme ACCESSORY =
            new Lexeme("accessory", SuffixRule.WORD, new Meaning[] {new Meaning(Role.ACCESSORY)});
    static final Comparator<Hit> BY_PLACE = (one, other) -> one.start - other.start;

    /**
     * Of equally long words: first the one with a meaning for a named maker, then the one that spells out more, then
     * a certain one, then the first.
     */
    private static int longestFirst(Hit one, Hit other) {
        int longer = (other.end - other.start) - (one.end - one.start);
        if (longer != 0) return longer;
        int claim = one.lexeme.compareClaim(other.lexeme);
        if (claim != 0) return claim;
        int spelledOut = other.lexeme.literalLength() - one.lexeme.literalLength();
        if (spelledOut != 0) return spelledOut;
        int sure = Boolean.compare(other.lexeme.isSureWhereItBinds(), one.lexeme.isSureWhereItBinds());
        return sure != 0 ? sure : one.start - other.start;
    }

    /** A word that says that something is sold for a thing that exists. */
    public static Hit ofAccessory(int start, int end) {
        return new Hit(start, end, ACCESSORY);
    }

    public boolean is(Role role) {
        return lexeme.is(role);
    }

    /** An accessory, a part, or a thing that no entry certainly covers. */
    public boolean namesOther() {
        return is(Role.ACCESSORY) || is(Role.PART) || is(Role.OTHER) && !lexeme.isSure();
    }

    /** A thing that an entry covers or may cover. */
    public boolean namesListed() {
        return is(Role.TERM) || is(Role.HINT) || is(Role.BELOW) || is(Role.SERIES);
    }

    public boolean namesFigure() {
        return is(Role.PARAMETER) || is(Role.INEXACT_PARAMETER) || is(Role.TOTAL) || is(Role.UNRELATED_PARAMETER);
    }

    boolean overlaps(Hit other) {
        return start < other.end && other.start < end;
    }

    public Evidence in(Text text) {
        return evidence(text, start, end);
    }

    /** What is between two positions of the folded text, with its place in the original. */
    public static Evidence evidence(Text text, int start, int end) {
        var field = text.fieldAt(start);
        int from = text.placeOf(start);
        int to = text.endPlaceOf(end);
        var found = field.original().substring(from, to);
        int shift = field.valueStart();
        return from < shift
                ? new Evidence("specs", found, from, to)
                : new Evidence(field.name(), found, from - shift, to - shift);
    }
}
