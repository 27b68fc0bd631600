package io.certwatch.product.feed;

/** Records after a position are no longer kept, or the position is of topics that were created again since. */
public final class PositionNotKept extends RuntimeException {

    public PositionNotKept(String reason) {
        super(reason);
    }
}
