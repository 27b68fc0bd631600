package io.certwatch.catalogue.register;

/**
 * Stores which numbers a list contains, in eight bytes each. The probability that two of 100,000 numbers have the same 64-bit
 * hash is one in three billion.
 */
final class SeenNumbers {

    private static final long FNV_START = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private long[] slots = new long[1024];
    private int size;

    /** Returns false if the number was added before. */
    boolean add(String number) {
        if (2 * size >= slots.length) grow();
        return place(hash(number));
    }

    boolean contains(String number) {
        return slots[slot(hash(number))] != 0;
    }

    private boolean place(long hash) {
        int slot = slot(hash);
        if (slots[slot] != 0) return false;
        slots[slot] = hash;
        size++;
        return true;
    }

    private int slot(long hash) {
        int slot = (int) hash & slots.length - 1;
        while (slots[slot] != 0 && slots[slot] != hash) slot = slot + 1 & slots.length - 1;
        return slot;
    }

    private void grow() {
        var before = slots;
        slots = new long[before.length * 2];
        size = 0;
        for (long hash : before) if (hash != 0) place(hash);
    }

    private static long hash(String number) {
        long hash = FNV_START;
        for (int i = 0; i < number.length(); i++) hash = (hash ^ number.charAt(i)) * FNV_PRIME;
        hash ^= hash >>> 32;
        return hash == 0 ? 1 : hash;
    }
}
