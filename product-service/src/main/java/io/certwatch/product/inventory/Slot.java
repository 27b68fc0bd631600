package io.certwatch.product.inventory;

/** One of so many equal parts of all products. A product's place is a hash of its id, stored with it. */
public record Slot(int number, int of) {

    public static final int PLACES = 1024;

    public static int placeOf(ProductId id) {
        return Math.floorMod(id.toString().hashCode() * 0x9E3779B9 >>> 16, PLACES);
    }

    public int firstPlace() {
        return number * PLACES / of;
    }

    /** The first place of the next slot. */
    public int end() {
        return (number + 1) * PLACES / of;
    }

    boolean holds(ProductId id) {
        var place = placeOf(id);
        return firstPlace() <= place && place < end();
    }
}
