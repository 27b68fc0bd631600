package io.certwatch.product.engine.recognition;

import io.certwatch.product.engine.text.Chars;
import io.certwatch.product.engine.text.Text;
import io.certwatch.product.engine.vocabulary.Hit;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits the words found in a field into statements: at commas, colons and line ends, with remarks in brackets
 * separate.
 */
final class Statements {

    private final List<List<Hit>> plain = new ArrayList<>(2);
    private final List<List<Hit>> remarks = new ArrayList<>(0);

    private Statements() {}

    static Statements of(Text text, Text.Field field, List<Hit> hits) {
        var statements = new Statements();
        int at = field.start();
        int depth = 0;
        int number = 0;
        int open = -1;
        for (var hit : hits) {
            for (; at < hit.start(); at++) {
                char c = text.at(at);
                if (c == '(') depth++;
                if (c == ')') depth--;
                if (breaks(text, at)) number++;
            }
            var kind = depth > 0 ? statements.remarks : statements.plain;
            if (open != number) kind.add(new ArrayList<>(4));
            open = number;
            kind.getLast().add(hit);
        }
        return statements;
    }

    /** A comma between digits belongs to a number, a bracket separates only its content. */
    private static boolean breaks(Text text, int at) {
        return switch (text.at(at)) {
            case ';', '(', ')' -> true;
            case ':' -> !Chars.digit(text.at(at + 1));
            case ',' -> !(Chars.digit(text.at(at - 1)) && Chars.digit(text.at(at + 1)));
            default -> false;
        };
    }

    List<List<Hit>> plain() {
        return plain;
    }

    List<List<Hit>> remarks() {
        return remarks;
    }
}
