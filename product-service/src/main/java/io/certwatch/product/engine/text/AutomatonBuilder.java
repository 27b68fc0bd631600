package io.certwatch.product.engine.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Collects folded literals, numbers them in order, and builds the automaton. */
public final class AutomatonBuilder {

    private final Trie trie = new Trie();
    private final List<Integer> lengths = new ArrayList<>();
    private final char[] symbols = new char[Character.MAX_VALUE + 1];
    private char symbolCount;

    /** By node. */
    private int[] literalOfNode = {Automaton.NONE};

    /** By state. */
    private int[] base = {};

    private int[] owner = {};
    private int[] fallback = {};
    private int[] literal = {};
    private int[] nextLiteral = {};
    private int firstFree = 1;

    /** Returns the number of a literal; an equal literal keeps its number. */
    public int add(String folded) {
        int node = Trie.ROOT;
        for (char c : folded.toCharArray()) {
            if (symbols[c] == 0) symbols[c] = ++symbolCount;
            node = trie.addChild(node, c);
        }
        literalOfNode = grown(literalOfNode, trie.size());
        if (literalOfNode[node] == Automaton.NONE) {
            literalOfNode[node] = lengths.size();
            lengths.add(folded.length());
        }
        return literalOfNode[node];
    }

    public Automaton build() {
        grow(symbolCount + 2);
        var nodes = trie.breadthFirst();
        var stateOf = new int[nodes.length];
        for (int node : nodes) place(node, stateOf);
        link(nodes, stateOf);
        return new Automaton(
                symbols,
                states(),
                literal,
                nextLiteral,
                lengths.stream().mapToInt(Integer::intValue).toArray());
    }

    private int[] states() {
        var states = new int[base.length * Automaton.WIDTH];
        for (int i = 0; i < base.length; i++) {
            int at = i * Automaton.WIDTH;
            states[at + Automaton.BASE] = base[i] * Automaton.WIDTH;
            states[at + Automaton.OWNER] = owner[i] == Automaton.NONE ? Automaton.NONE : owner[i] * Automaton.WIDTH;
            states[at + Automaton.FALLBACK] = fallback[i] * Automaton.WIDTH;
            states[at + Automaton.ENDING] = (literal[i] == Automaton.NONE ? nextLiteral[i] : i) * Automaton.WIDTH;
        }
        return states;
    }

    /** Finds a row in which the places of all children of a node are free. */
    private void place(int node, int[] stateOf) {
        int state = stateOf[node];
        literal[state] = literalOfNode[node];
        int first = trie.firstChild(node);
        if (first == Trie.NO_NODE) return;
        int row = Math.max(0, firstFree - symbols[trie.symbol(first)]);
        while (!free(first, row)) row++;
        base[state] = row;
        for (int child = first; child != Trie.NO_NODE; child = trie.nextSibling(child)) {
            stateOf[child] = row + symbols[trie.symbol(child)];
            owner[stateOf[child]] = state;
        }
        while (owner[firstFree] != Automaton.NONE) firstFree++;
    }

    private boolean free(int first, int row) {
        grow(row + 2 * symbolCount + 2);
        for (int child = first; child != Trie.NO_NODE; child = trie.nextSibling(child)) {
            int place = row + symbols[trie.symbol(child)];
            if (place == 0 || owner[place] != Automaton.NONE) return false;
        }
        return true;
    }

    /** Breadth first, so that a fallback state is linked before the states that fall back to it. */
    private void link(int[] nodes, int[] stateOf) {
        var fallbackOf = new int[nodes.length];
        for (int node : nodes) {
            for (int child = trie.firstChild(node); child != Trie.NO_NODE; child = trie.nextSibling(child)) {
                int back =
                        node == Trie.ROOT ? Trie.ROOT : longestSuffix(fallbackOf, fallbackOf[node], trie.symbol(child));
                fallbackOf[child] = back;
                link(stateOf[child], stateOf[back]);
            }
        }
    }

    /** The node of the longest suffix that goes on with a character; the root if none does. */
    private int longestSuffix(int[] fallbackOf, int suffix, char c) {
        int at = suffix;
        while (at != Trie.ROOT && trie.child(at, c) == Trie.NO_NODE) at = fallbackOf[at];
        return trie.child(at, c);
    }

    private void link(int state, int back) {
        fallback[state] = back;
        nextLiteral[state] = literal[back] != Automaton.NONE ? back : nextLiteral[back];
    }

    private void grow(int size) {
        if (size <= owner.length) return;
        int length = Math.max(size, owner.length * 2);
        base = Arrays.copyOf(base, length);
        owner = grown(owner, length);
        fallback = Arrays.copyOf(fallback, length);
        literal = grown(literal, length);
        nextLiteral = Arrays.copyOf(nextLiteral, length);
    }

    /** The same numbers with room for more; what is new is {@link Automaton#NONE}. */
    private static int[] grown(int[] numbers, int size) {
        if (size <= numbers.length) return numbers;
        var grown = Arrays.copyOf(numbers, Math.max(size, 2 * numbers.length));
        Arrays.fill(grown, numbers.length, grown.length, Automaton.NONE);
        return grown;
    }
}
