package io.certwatch.product.matching;

import io.certwatch.product.matching.text.Text;
import java.util.Comparator;

/** A word of the vocabulary where it was found in the text. */
record Hit(int start, int end, Lexeme lexeme) {

    static final Comparator<Hit> LONGEST_FIRST = Comparator.<Hit>comparingInt(hit -> hit.start - hit.end)
        .thenComparingInt(hit -> -hit.lexeme.literalLength())
        .thenComparing(hit -> !hit.lexeme.isSureWhereItBinds())
        .thenComparingInt(Hit::start);
    static final Comparator<Hit> BY_PLACE = Comparator.comparingInt(Hit::start);

    boolean is(Role role) {
        return lexeme.is(role);
    }

    boolean overlaps(Hit other) {
        return start < other.end && other.start < end;
    }

    Evidence in(Text text) {
        var field = text.fieldAt(start);
        int from = text.placeOf(start);
        int to = text.endPlaceOf(end);
        var found = field.original().substring(from, to);
        int shift = field.valueStart();
        return from < shift ? new Evidence("specs", found, from, to) : new Evidence(field.name(), found, from - shift, to - shift);
    }
}
