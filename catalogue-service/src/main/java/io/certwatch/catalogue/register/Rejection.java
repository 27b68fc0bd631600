package io.certwatch.catalogue.register;

/** A row that was not taken, and what is wrong in it; {@code column} is counted from 1, 0 for the row as a whole. */
public record Rejection(String part, int row, int column, String field, String value, String reason) {}
