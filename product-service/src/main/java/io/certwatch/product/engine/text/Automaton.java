package io.certwatch.product.engine.text;

/**
 * Finds every literal of a set in one pass (Aho and Corasick 1975). The transitions are in one array, with rows
 * interleaved (a double array), and the data of a state are adjacent, so that a step reads one cache line; a
 * character that occurs in no literal returns to the start at once.
 */
public final class Automaton {

    /** Receives each literal at its end. */
    public interface Listener {
        void onFound(int literal, int start, int end);
    }

    static final int NONE = -1;

    /**
     * The data of a state: the start of its row, its parent, the fallback state if no child matches, and the nearest
     * state that ends a literal.
     */
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

    /**
     * @param nextEnding for a state that ends a literal, the state of the next shorter one; the start if there is
     *   none
     */
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
            listener.onFound(found, end - lengths[found], end);
        }
    }
}
