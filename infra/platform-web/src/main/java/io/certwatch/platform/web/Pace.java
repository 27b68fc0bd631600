package io.certwatch.platform.web;

import java.time.Duration;
import org.springframework.util.unit.DataSize;

/**
 * Tells whether a body arrives too slowly. Waiting for the client uses up its credit, bytes earn it back, and nobody saves up more than there
 * was at the start: so a client cannot send fast and then hold what it has sent.
 */
final class Pace {

    private final long nanosPerByte;
    private final long mostCredit;
    private long credit;

    Pace(DataSize perSecond, Duration patience) {
        this.nanosPerByte = Duration.ofSeconds(1).toNanos() / perSecond.toBytes();
        this.mostCredit = patience.toNanos();
        this.credit = mostCredit;
    }

    /** @return whether the client may go on */
    boolean accepts(int bytes, long nanosWaited) {
        credit = Math.min(mostCredit, credit - nanosWaited + bytes * nanosPerByte);
        return credit >= 0;
    }
}
