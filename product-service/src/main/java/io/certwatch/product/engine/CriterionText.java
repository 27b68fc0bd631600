package io.certwatch.product.engine;

/**
 * A criterion as published: {@code comparison} is one of {@code >= > <= < =}, {@code quantity} a figure with its
 * unit.
 */
public record CriterionText(String parameter, Wording label, String comparison, String quantity) {}
