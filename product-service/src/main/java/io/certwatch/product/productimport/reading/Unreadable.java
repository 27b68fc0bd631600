package io.certwatch.product.productimport.reading;

import org.jspecify.annotations.Nullable;

/** A file cannot be read, or not completely: the reason, for people, and the place. */
public final class Unreadable extends RuntimeException {

    private final transient @Nullable Place place;

    public Unreadable(String reason) {
        this(reason, null, null);
    }

    public Unreadable(String reason, @Nullable Place place, @Nullable Throwable cause) {
        super(reason, cause);
        this.place = place;
    }

    /** A sentence without its full stop. */
    public String reason() {
        return String.valueOf(getMessage());
    }

    /** The row that cannot be read; null if the reason concerns the file. */
    public @Nullable Place place() {
        return place;
    }
}
