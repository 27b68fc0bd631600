package io.certwatch.product.following;

/** An entry of one edition; a code alone does not name it, because codes were re-used. */
public record EntryKey(String edition, String code) {}
