package io.certwatch.product.productimport;

/**
 * The bytes of an upload, unchanged.
 *
 * @param size in bytes
 */
public record Original(String sha256, long size) {}
