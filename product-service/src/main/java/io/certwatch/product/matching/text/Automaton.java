package io.certwatch.product.matching.text;

/**
 * Finds every literal of a set in one pass (Aho and Corasick 1975). The transitions lie in one array, rows pushed into each other's gaps
 * (a double array); a character that occurs in no literal leads back to the start at once.
 */
public final class Automaton {

    /** Told of each literal where it ends. */
    public interface Listener {
        void found(int literal, int start, int end);
    }

    static final int NONE = -1;

    private final char[] symbols;
    private final int[] base;
    private final int[] owner;
    private final int[] fallback;
    private final int[] literal;
    private final int[] nextLiteral;
    private final int[] lengths;

    Automaton(char[] symbols, int[] base, int[] owner, int[] fallback, int[] literal, int[] nextLiteral, int[] lengths) {
        this.symbols = symbols;
        this.base = base;
        this.owner = owner;
        this.fallback = fallback;
        this.literal = literal;
        this.nextLiteral = nextLiteral;
        this.lengths = lengths;
    }

    public void read(Text text, Listener listener) {
        char[] chars = text.chars();
        int length = text.length();
        int state = 0;
        for (int i = 0; i < length; i++) {
            int symbol = symbols[chars[i]];
            if (symbol == 0) {
                state = 0;
                continue;
            }
            int next = base[state] + symbol;
            while (owner[next] != state && state != 0) {
                state = fallback[state];
                next = base[state] + symbol;
            }
            state = owner[next] == state ? next : 0;
            if (literal[state] != NONE || nextLiteral[state] != 0) report(state, i + 1, listener);
        }
    }

    private void report(int state, int end, Listener listener) {
        for (int at = state; at != 0; at = nextLiteral[at]) {
            int found = literal[at];
            if (found != NONE) listener.found(found, end - lengths[found], end);
        }
    }
}
