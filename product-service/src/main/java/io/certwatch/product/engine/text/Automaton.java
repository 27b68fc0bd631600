package io.certwatch.product.engine.text;

/**
 * Finds every literal of a set in one pass (Aho and Corasick 1975). The transitions lie in one array, rows pushed into each other's gaps
 * (a double array), and all that is known of a state lies together, so that a step touches one line of the cache; a character that
 * occurs in no literal leads back to the start at once.
 */
public final class Automaton {

    /** Told of each literal where it ends. */
    public interface Listener {
        void found(int literal, int start, int end);
    }

    static final int NONE = -1;

    /** Of each state: where its row begins, whose child it is, where to go on from if no child fits, and the nearest state that ends a literal. */
    static final int BASE = 0;
    static final int OWNER = 1;
    static final int FALLBACK = 2;
    static final int ENDING = 3;
    static final int WIDTH = 4;

    private final char[] symbols;
    private final int[] states;
    private final int[] literal;
    private final int[] nextEnding;
    private final int[] lengths;

    /** @param nextEnding of a state that ends a literal, the next shorter one that does; the start if there is none */
    Automaton(char[] symbols, int[] states, int[] literal, int[] nextEnding, int[] lengths) {
        this.symbols = symbols;
        this.states = states;
        this.literal = literal;
        this.nextEnding = nextEnding;
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
            int next = states[state + BASE] + symbol * WIDTH;
            while (states[next + OWNER] != state && state != 0) {
                state = states[state + FALLBACK];
                next = states[state + BASE] + symbol * WIDTH;
            }
            state = states[next + OWNER] == state ? next : 0;
            int ending = states[state + ENDING];
            if (ending != 0) report(ending, i + 1, listener);
        }
    }

    private void report(int ending, int end, Listener listener) {
        for (int at = ending / WIDTH; at != 0; at = nextEnding[at]) {
            int found = literal[at];
            listener.found(found, end - lengths[found], end);
        }
    }
}
