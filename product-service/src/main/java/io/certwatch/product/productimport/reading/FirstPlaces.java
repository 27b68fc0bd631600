package io.certwatch.product.productimport.reading;

import io.certwatch.product.aggregate.Product;

/**
 * Remembers where in a file each SKU occurred first, and a hash of its product: a million of them take 32 MB. Two of
 * a million SKUs have the same 64 bits once in thirty million files.
 */
final class FirstPlaces {

    /** Its first place, with the table and the row each counted from 1; table 0 if there is none. */
    record Seen(int table, long row, boolean same) {}

    private static final Seen NOWHERE = new Seen(0, 0, false);
    private static final int HASH_BITS = 24;
    private static final int ROW_BITS = 32;

    private static final int FIRST_SIZE = 1 << 12;

    private long[] skus = new long[FIRST_SIZE];
    private long[] rows = new long[FIRST_SIZE];
    private int count;

    /**
     * Returns the earlier occurrence of the SKU, else remembers this one. Tables after the 255th count as the 255th.
     */
    Seen put(Product product, int table, long row) {
        return put(hash(product.sku().value()), product.hashCode() & (1L << HASH_BITS) - 1, table, row);
    }

    boolean contains(String sku) {
        return skus[slot(hash(sku))] != 0;
    }

    private Seen put(long sku, long said, int table, long row) {
        int slot = slot(sku);
        if (skus[slot] == sku) return toSeen(rows[slot], said);
        skus[slot] = sku;
        rows[slot] = (long) Math.min(table, 255) << ROW_BITS + HASH_BITS | row << HASH_BITS | said;
        if (++count * 2 > skus.length) grow();
        return NOWHERE;
    }

    private static Seen toSeen(long first, long said) {
        return new Seen(
                (int) (first >>> ROW_BITS + HASH_BITS),
                first >>> HASH_BITS & (1L << ROW_BITS) - 1,
                (first & (1L << HASH_BITS) - 1) == said);
    }

    private int slot(long sku) {
        int slot = (int) (sku >>> 20) & skus.length - 1;
        while (skus[slot] != 0 && skus[slot] != sku) slot = slot + 1 & skus.length - 1;
        return slot;
    }

    private void grow() {
        var before = skus;
        var rowsBefore = rows;
        skus = new long[before.length * 2];
        rows = new long[before.length * 2];
        for (int i = 0; i < before.length; i++) {
            if (before[i] == 0) continue;
            int slot = slot(before[i]);
            skus[slot] = before[i];
            rows[slot] = rowsBefore[i];
        }
    }

    private static long hash(String sku) {
        long hash = sku.length() + 1;
        for (int i = 0; i < sku.length(); i++) {
            hash = (hash ^ sku.charAt(i)) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 32;
        }
        return hash == 0 ? 1 : hash;
    }
}
