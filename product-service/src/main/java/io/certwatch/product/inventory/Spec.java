package io.certwatch.product.inventory;

/** One figure as the datasheet writes it, under the name the datasheet gives it. */
public record Spec(String name, String value) {}
