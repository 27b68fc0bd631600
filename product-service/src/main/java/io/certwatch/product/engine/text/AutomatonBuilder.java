package io.certwatch.product.engine.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Collects folded literals, numbers them in order, and builds the automaton. */
public final class AutomatonBuilder {

    private static final class Node {
        final TreeMap<Character, Node> next = new TreeMap<>();
        int literal = Automaton.NONE;
        int state;

        @Nullable
        Node fallback;
    }

    private final Node root = new Node();
    private final List<Integer> lengths = new ArrayList<>();
    private final char[] symbols = new char[Character.MAX_VALUE + 1];
    private char symbolCount;

    private int[] base = {};
    private int[] owner = {};
    private int[] fallback = {};
    private int[] literal = {};
    private int[] nextLiteral = {};
    private int firstFree = 1;

    /** Returns the number of a literal; an equal literal keeps its number. */
    public int add(String folded) {
        var node = root;
        for (char c : folded.toCharArray()) {
            if (symbols[c] == 0) symbols[c] = ++symbolCount;
            node = node.next.computeIfAbsent(c, _ -> new Node());
        }
        if (node.literal == Automaton.NONE) {
            node.literal = lengths.size();
            lengths.add(folded.length());
        }
        return node.literal;
    }

    public Automaton build() {
        grow(symbolCount + 2);
        var queue = new ArrayDeque<Node>();
        queue.add(root);
        while (!queue.isEmpty()) {
            var node = queue.poll();
            place(node);
            node.next.forEach((c, child) -> {
                child.fallback = fallbackOf(node, c);
                queue.add(child);
            });
        }
        link();
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

    private Node fallbackOf(Node parent, char c) {
        for (var at = parent.fallback; at != null; at = at.fallback) {
            var next = at.next.get(c);
            if (next != null) return next;
        }
        return root;
    }

    /** Finds a row in which the places of all children of a node are free. */
    private void place(Node node) {
        literal[node.state] = node.literal;
        if (node.next.isEmpty()) return;
        var children = node.next.keySet().stream().mapToInt(c -> symbols[c]).toArray();
        int row = Math.max(0, firstFree - children[0]);
        while (!free(children, row)) row++;
        base[node.state] = row;
        for (var child : node.next.entrySet()) {
            child.getValue().state = row + symbols[child.getKey()];
            owner[child.getValue().state] = node.state;
        }
        while (owner[firstFree] != Automaton.NONE) firstFree++;
    }

    private boolean free(int[] children, int row) {
        grow(row + 2 * symbolCount + 2);
        for (int child : children) {
            int place = row + child;
            if (place == 0 || owner[place] != Automaton.NONE) return false;
        }
        return true;
    }

    /** Breadth first, so that a fallback state is linked before the states that fall back to it. */
    private void link() {
        var queue = new ArrayDeque<Node>(root.next.values());
        while (!queue.isEmpty()) {
            var node = queue.poll();
            int back = node.fallback == null ? 0 : node.fallback.state;
            fallback[node.state] = back;
            nextLiteral[node.state] = literal[back] != Automaton.NONE ? back : nextLiteral[back];
            queue.addAll(node.next.values());
        }
    }

    private void grow(int size) {
        int old = owner.length;
        if (size <= old) return;
        int length = Math.max(size, old * 2);
        base = Arrays.copyOf(base, length);
        owner = Arrays.copyOf(owner, length);
        fallback = Arrays.copyOf(fallback, length);
        literal = Arrays.copyOf(literal, length);
        nextLiteral = Arrays.copyOf(nextLiteral, length);
        Arrays.fill(owner, old, length, Automaton.NONE);
        Arrays.fill(literal, old, length, Automaton.NONE);
    }
}
