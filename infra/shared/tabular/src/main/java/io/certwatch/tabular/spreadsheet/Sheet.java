package io.certwatch.tabular.spreadsheet;

/**
 * @param name empty for a text file
 * @param size in bytes, unpacked; to compare sheets
 */
public record Sheet(String name, boolean hidden, long size) {}
