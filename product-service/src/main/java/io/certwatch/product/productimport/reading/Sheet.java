package io.certwatch.product.productimport.reading;

/**
 * @param name empty in lines of text
 * @param size in bytes, unpacked; for comparison with other sheets
 */
public record Sheet(String name, boolean hidden, long size) {}
