package io.certwatch.platform.web;

import java.time.Duration;
import org.springframework.util.unit.DataSize;

/**
 * Detects bodies that arrive too slowly. Waiting for the client reduces its credit and received bytes restore it, up to the initial credit:
 * so a client cannot send fast and then occupy the memory of its body. A small body, or the beginning of a large one, has a deadline as well:
 * a few bytes are no reason to wait for as long as the credit lasts.
 */
final class Pace {

    private final long nanosPerByte;
    private final long mostCredit;
    private final long small;
    private final long smallWithin;
    private long credit;
    private long received;
    private long waited;

    Pace(DataSize perSecond, Duration patience, DataSize small, Duration smallWithin) {
        this.nanosPerByte = Duration.ofSeconds(1).toNanos() / perSecond.toBytes();
        this.mostCredit = patience.toNanos();
        this.small = small.toBytes();
        this.smallWithin = smallWithin.toNanos();
        this.credit = mostCredit;
    }

    /** How long the client may keep silent now. */
    Duration longestSilence() {
        return Duration.ofNanos(received < small ? Math.min(credit, smallWithin - waited) : credit);
    }

    /** @return whether the client may continue */
    boolean accepts(int bytes, long nanosWaited) {
        var isBeginning = received < small;
        received += bytes;
        waited += nanosWaited;
        credit = Math.min(mostCredit, credit - nanosWaited + bytes * nanosPerByte);
        return credit >= 0 && !(isBeginning && waited > smallWithin);
    }
}
