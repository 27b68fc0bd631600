package io.certwatch.product.engine.criteria;

import org.jspecify.annotations.Nullable;

/** The clauses of one field in its original text, separated by commas, semicolons and the like. */
final class Clauses {

    private final String field;
    private int @Nullable [] clauses;

    Clauses(String field) {
        this.field = field;
    }

    boolean hold(FigureName name, int start, int end) {
        int from = Math.min(name.end(), end);
        int to = Math.max(name.start(), start);
        return from >= to || clauseOf(from) == clauseOf(to);
    }

    /** The number of breaks before a place. Counted once, because a field may have thousands of figures and names. */
    int clauseOf(int place) {
        if (clauses == null) {
            clauses = new int[field.length() + 1];
            for (int at = 0; at < field.length(); at++) clauses[at + 1] = clauses[at] + (breakAt(at) ? 1 : 0);
        }
        return clauses[place];
    }

    /** Whether a clause ends at a place. */
    boolean breakAt(int at) {
        return switch (field.charAt(at)) {
            case ';', '；', '。', '，', '、', '\n', '|' -> true;
            case ',' -> !(digitAt(at - 1) && digitAt(at + 1));
            default -> false;
        };
    }

    boolean digitAt(int at) {
        return at >= 0 && at < field.length() && Character.isDigit(field.charAt(at));
    }
}
