package io.certwatch.product.engine.text;

import java.util.Arrays;

/**
 * A tree of literals, one character a node. The nodes are numbers and their data columns of arrays: a lexicon has some 130 000 nodes, and
 * an object with a map each took five times the memory.
 */
final class Trie {

    static final int ROOT = 0;

    /** The root is no node's child. */
    static final int NO_NODE = ROOT;

    private char[] symbol = new char[1024];
    private int[] firstChild = new int[1024];
    private int[] nextSibling = new int[1024];
    private int size = 1;

    /** The root has thousands of children, each other node about one. */
    private final int[] childOfRoot = new int[Character.MAX_VALUE + 1];

    int size() {
        return size;
    }

    char symbol(int node) {
        return symbol[node];
    }

    /** The child with the smallest character, or {@link #NO_NODE}. */
    int firstChild(int node) {
        return firstChild[node];
    }

    /** The child of the same parent with the next larger character, or {@link #NO_NODE}. */
    int nextSibling(int node) {
        return nextSibling[node];
    }

    /** The child with a character, or {@link #NO_NODE}. */
    int child(int node, char c) {
        if (node == ROOT) return childOfRoot[c];
        int child = firstChild[node];
        while (child != NO_NODE && symbol[child] < c) child = nextSibling[child];
        return child != NO_NODE && symbol[child] == c ? child : NO_NODE;
    }

    /** Returns the child with a character, which it adds if there is none. */
    int addChild(int node, char c) {
        int known = child(node, c);
        if (known != NO_NODE) return known;
        int added = newNode(c);
        int before = NO_NODE;
        int after = firstChild[node];
        while (after != NO_NODE && symbol[after] < c) {
            before = after;
            after = nextSibling[after];
        }
        nextSibling[added] = after;
        if (before == NO_NODE) firstChild[node] = added;
        else nextSibling[before] = added;
        if (node == ROOT) childOfRoot[c] = added;
        return added;
    }

    /** All nodes, each before its children and breadth first; the root is the first. */
    int[] breadthFirst() {
        var order = new int[size];
        int count = 1;
        for (int at = 0; at < size; at++) {
            for (int child = firstChild[order[at]]; child != NO_NODE; child = nextSibling[child])
                order[count++] = child;
        }
        return order;
    }

    private int newNode(char c) {
        if (size == symbol.length) {
            symbol = Arrays.copyOf(symbol, 2 * size);
            firstChild = Arrays.copyOf(firstChild, 2 * size);
            nextSibling = Arrays.copyOf(nextSibling, 2 * size);
        }
        symbol[size] = c;
        return size++;
    }
}
