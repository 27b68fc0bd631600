package io.certwatch.notification.alert;

import io.certwatch.platform.time.ChinaCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far back it is known what was told. What happened before makes no message.
 *
 * @param kept how long alerts are kept, after they were created
 * @param toldUntil people were told what happened until then, by a database that was lost; null if none was
 */
public record AlertMemory(Duration kept, @Nullable Instant toldUntil) {
    /** Longer than an alert waits for its lines. */
    private static final Duration MARGIN = Duration.ofDays(7);

    /** Whether an alert about what happened then is still there, if there was one. */
    public boolean reachesTo(Instant at, Instant now) {
        return !wasTold(at) && at.isAfter(now.minus(kept).plus(MARGIN));
    }

    /** Whether it belongs to what a lost database has told. */
    public boolean wasTold(Instant at) {
        return toldUntil != null && !at.isAfter(toldUntil);
    }

    /** Likewise, of a day in China. */
    public boolean wasToldOn(LocalDate day) {
        return toldUntil != null && !day.isAfter(ChinaCalendar.dayOf(toldUntil));
    }
}
