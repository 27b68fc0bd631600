package io.certwatch.catalogue.edition;

import io.certwatch.platform.time.ChinaCalendar;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** What the catalogue said on a day, in China Standard Time. */
public final class EntriesInForce {

    public record InForce(Edition edition, Entry entry) {}

    private final Editions editions;
    private final Clock clock;

    EntriesInForce(Editions editions, Clock clock) {
        this.editions = editions;
        this.clock = clock;
    }

    public LocalDate today() {
        return ChinaCalendar.today(clock);
    }

    public List<InForce> on(LocalDate day) {
        return editionsOn(day).stream()
                .flatMap(edition -> edition.content().entries().stream().map(entry -> new InForce(edition, entry)))
                .toList();
    }

    /** The editions that said anything, statutory ones first. */
    public List<Edition> editionsOn(LocalDate day) {
        var begun = editions.published().stream()
                .filter(edition -> !withdrawnBy(day, edition))
                .filter(edition -> !edition.content().effective().isAfter(day))
                .toList();
        return begun.stream()
                .filter(edition -> begun.stream().noneMatch(other -> retires(other.content(), edition.content())))
                .sorted(Comparator.comparing((Edition edition) -> edition.content().force()).thenComparing(edition -> edition.id().value()))
                .toList();
    }

    /** From then on it ends nothing either: what it had superseded holds again. */
    private static boolean withdrawnBy(LocalDate day, Edition edition) {
        var withdrawal = edition.published() == null ? null : edition.published().withdrawal();
        return withdrawal != null && !ChinaCalendar.dayOf(withdrawal.at()).isAfter(day);
    }

    /** A consultation draft may name a statutory edition that it wants to supersede; only law ends law. */
    private static boolean retires(EditionContent newer, EditionContent older) {
        boolean strongEnough = newer.force() == Force.STATUTORY || older.force() != Force.STATUTORY;
        return strongEnough && older.id().equals(newer.supersedes());
    }
}
