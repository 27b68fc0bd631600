package io.certwatch.product.inventory;

/**
 * How many rows a list has.
 *
 * @param exact false if there are more than the count: nothing counts them all
 */
public record RowCount(int count, boolean exact) {

    /** @param found as many as were counted, at most one more than {@code most} */
    public static RowCount of(int found, int most) {
        return new RowCount(Math.min(found, most), found <= most);
    }
}
