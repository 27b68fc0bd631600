package io.certwatch.product.engine;

/** A term that was found, with its place in the original text of the field. */
public record Evidence(String field, String text, int start, int end) {}
