package io.certwatch.platform.body;

import java.util.function.Supplier;

/** A body that is read only when its turn has come, or of which the bytes are kept as they came. */
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

    /** @throws io.certwatch.platform.web.RequestProblem that names all that is wrong with it */
    public T read() {
        return reading.get();
    }
}
