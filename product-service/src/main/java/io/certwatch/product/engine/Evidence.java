package io.certwatch.product.engine;

/** A term that was found, with its place in the field as it was registered. */
public record Evidence(String field, String text, int start, int end) {}
