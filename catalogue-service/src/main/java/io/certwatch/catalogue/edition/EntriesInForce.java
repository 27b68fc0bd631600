package io.certwatch.catalogue.edition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** What the catalogue said on a day, in China Standard Time. */
public final class EntriesInForce {

    public record InForce(EditionContent edition, Entry entry) {}

    private final Editions editions;
    private final Clock clock;

    EntriesInForce(Editions editions, Clock clock) {
        this.editions = editions;
        this.clock = clock;
    }

    public LocalDate today() {
        return ChinaTime.today(clock);
    }

    public List<InForce> on(LocalDate day) {
        var begun = editions.published().stream()
                .filter(edition -> !withdrawnBy(day, edition))
                .map(Edition::content)
                .filter(edition -> !edition.effective().isAfter(day))
                .toList();
        return begun.stream()
                .filter(edition -> begun.stream().noneMatch(other -> retires(other, edition)))
                .sorted(Comparator.comparing(EditionContent::force).thenComparing(edition -> edition.id().value()))
                .flatMap(edition -> edition.entries().stream().map(entry -> new InForce(edition, entry)))
                .toList();
    }

    /** From then on it ends nothing either: what it had superseded holds again. */
    private static boolean withdrawnBy(LocalDate day, Edition edition) {
        var withdrawal = edition.published() == null ? null : edition.published().withdrawal();
        return withdrawal != null && !ChinaTime.day(withdrawal.at()).isAfter(day);
    }

    /** A consultation draft may name a statutory edition that it wants to supersede; only law ends law. */
    private static boolean retires(EditionContent newer, EditionContent older) {
        boolean strongEnough = newer.force() == Force.STATUTORY || older.force() != Force.STATUTORY;
        return strongEnough && older.id().equals(newer.supersedes());
    }
}
