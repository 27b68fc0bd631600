package io.certwatch.catalogue.edition;

import io.certwatch.edition.Force;
import io.certwatch.platform.time.ChinaCalendar;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** The entries that applied on a day in China Standard Time (UTC+8). */
public final class EntriesInForce {

    private final Editions editions;
    private final Clock clock;

    EntriesInForce(Editions editions, Clock clock) {
        this.editions = editions;
        this.clock = clock;
    }

    public LocalDate today() {
        return ChinaCalendar.today(clock);
    }

    /** The editions that applied on that day, statutory ones first. */
    public List<Edition> editionsOn(LocalDate day) {
        return editionsOn(day, editions.published());
    }

    /** Those of all published ones that applied on that day, statutory ones first. */
    static List<Edition> editionsOn(LocalDate day, List<Edition> published) {
        var started = published.stream()
                .filter(edition -> !withdrawnBy(day, edition))
                .filter(edition -> !edition.content().effective().isAfter(day))
                .toList();
        return started.stream()
                .filter(edition -> started.stream().noneMatch(other -> ends(other.content(), edition.content())))
                .sorted(Comparator.comparing(
                                (Edition edition) -> edition.content().force())
                        .thenComparing(edition -> edition.id().value()))
                .toList();
    }

    /** A withdrawn edition supersedes nothing from that day on, so the edition that it superseded applies again. */
    private static boolean withdrawnBy(LocalDate day, Edition edition) {
        var withdrawal =
                edition.published() == null ? null : edition.published().withdrawal();
        return withdrawal != null && !ChinaCalendar.dayOf(withdrawal.at()).isAfter(day);
    }

    /** Only a statutory edition ends a statutory one, although a consultation draft may name one that it would supersede. */
    private static boolean ends(EditionContent newer, EditionContent older) {
        boolean strongEnough = newer.force() == Force.STATUTORY || older.force() != Force.STATUTORY;
        return strongEnough && older.id().equals(newer.supersedes());
    }
}
