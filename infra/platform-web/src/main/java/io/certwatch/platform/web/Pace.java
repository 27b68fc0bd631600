package io.certwatch.platform.web;

import java.time.Duration;
import org.springframework.util.unit.DataSize;

/**
 * Detects bodies that arrive too slowly. Waiting for the client reduces its credit and received bytes restore it, up to the initial credit:
 * so a client cannot send fast and then occupy the memory of its body.
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

    /** @return whether the client may continue */
    boolean accepts(int bytes, long nanosWaited) {
        credit = Math.min(mostCredit, credit - nanosWaited + bytes * nanosPerByte);
        return credit >= 0;
    }
}
