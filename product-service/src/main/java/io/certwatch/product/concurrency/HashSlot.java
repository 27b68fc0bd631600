package io.certwatch.product.concurrency;

/**
 * One of {@code of} equal parts of all things of a kind, numbered from 0. The place of a thing is a hash of its id,
 * stored with it.
 */
public record HashSlot(int number, int of) {

    private static final int PLACES = 1024;

    public static final HashSlot ALL = new HashSlot(0, 1);

    public static int placeOf(String id) {
        return Math.floorMod(id.hashCode() * 0x9E3779B9 >>> 16, PLACES);
    }

    /** The slot, out of {@code of}, that has the place. */
    public static int at(int place, int of) {
        return ((place + 1) * of - 1) / PLACES;
    }

    public int firstPlace() {
        return number * PLACES / of;
    }

    /** The first place of the next slot. */
    public int end() {
        return (number + 1) * PLACES / of;
    }

    public boolean holds(String id) {
        var place = placeOf(id);
        return firstPlace() <= place && place < end();
    }
}
