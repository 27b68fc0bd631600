package io.certwatch.product.engine.structure;

import io.certwatch.product.engine.text.Chars;
import io.certwatch.product.engine.text.Text;
import io.certwatch.product.engine.vocabulary.Hit;
import java.util.List;

/** The words of a field that the vocabulary does not know, which may name an unknown thing. */
record UnknownWords(Text text, Text.Field field, List<Hit> hits) {

    /** More than the name of a maker: four Chinese characters or two Latin words. */
    private static final int ENOUGH = 4;

    private static final int OF_WORD = 2;

    /** Whether there are enough for the name of a thing before a position. */
    boolean isBefore(int end) {
        int unknown = 0;
        int next = 0;
        for (int at = field.start(); at < end && unknown < ENOUGH; at++) {
            while (next < hits.size() && hits.get(next).end() <= at) next++;
            if (next < hits.size() && isKnown(hits.get(next), at)) continue;
            if (Chars.chinese(text.at(at))) unknown++;
            else if (beginsWord(at)) unknown += OF_WORD;
        }
        return unknown >= ENOUGH;
    }

    private static boolean isKnown(Hit hit, int at) {
        return hit.start() <= at && !hit.lexeme().isNeutral();
    }

    private boolean beginsWord(int at) {
        return Chars.ofWord(text.at(at)) && !Chars.digit(text.at(at)) && !Chars.ofWord(text.at(at - 1));
    }
}
