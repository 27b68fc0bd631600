package io.certwatch.bench.system;

/**
 * One measured figure.
 *
 * @param aim what we aim for, as text, or empty
 * @param peer the same work by bare parts in the same run, as text with its figure, or empty
 */
public record Figure(String what, String measured, String aim, String peer) {}
