package io.certwatch.platform.feed;

/** Records after a position are no longer kept, or the position is of topics that were created again since. */
final class PositionNotKept extends RuntimeException {

    PositionNotKept(String reason) {
        super(reason);
    }
}
