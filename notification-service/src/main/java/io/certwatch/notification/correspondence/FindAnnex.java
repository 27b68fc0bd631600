package io.certwatch.notification.correspondence;

import io.certwatch.platform.time.ChinaCalendar;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Finds the annex of a day: as it was kept when the day had ended, else as it is read now. */
public final class FindAnnex {
    private final ReadAnnex readAnnex;
    private final Annexes annexes;
    private final Clock clock;

    FindAnnex(ReadAnnex readAnnex, Annexes annexes, Clock clock) {
        this.readAnnex = readAnnex;
        this.annexes = annexes;
        this.clock = clock;
    }

    /** @param kept whether it can be asked for again */
    public record FoundAnnex(Annex annex, boolean kept) {}

    /** @param asked a day in China; null for today */
    public FoundAnnex on(String company, @Nullable LocalDate asked) {
        var day = asked == null ? ChinaCalendar.today(clock) : asked;
        return annexes.find(company, day)
                .map(kept -> new FoundAnnex(kept, true))
                .orElseGet(() -> new FoundAnnex(readAnnex.of(company, day), false));
    }
}
