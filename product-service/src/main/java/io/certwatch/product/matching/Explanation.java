package io.certwatch.product.matching;

/** One sentence for people, in both languages. */
public record Explanation(String zh, String en) {}
