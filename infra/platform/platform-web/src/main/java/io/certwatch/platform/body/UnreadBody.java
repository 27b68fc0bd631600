package io.certwatch.platform.body;

import java.util.function.Supplier;

/** A body that is validated and read later, or whose bytes are stored unchanged. */
public final class UnreadBody<T> {

    private final byte[] bytes;
    private final Supplier<T> reading;

    UnreadBody(byte[] bytes, Supplier<T> reading) {
        this.bytes = bytes;
        this.reading = reading;
    }

    public byte[] bytes() {
        return bytes;
    }

    /** @throws io.certwatch.platform.web.RequestProblem with all its faults */
    public T read() {
        return reading.get();
    }
}
