package io.certwatch.catalogue.watching;

/** The same sentence in Chinese and in English, for a person. */
public record Sentence(String zh, String en) {}
