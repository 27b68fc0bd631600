package io.certwatch.catalogue.watching;

/** A sentence in Chinese and English. */
public record Sentence(String zh, String en) {}
