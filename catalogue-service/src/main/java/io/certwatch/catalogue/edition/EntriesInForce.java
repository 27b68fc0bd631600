package io.certwatch.catalogue.edition;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;

/** What the catalogue said on a day, in China Standard Time. */
public final class EntriesInForce {

    public record InForce(EditionContent edition, Entry entry) {}

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Editions editions;
    private final Clock clock;

    EntriesInForce(Editions editions, Clock clock) {
        this.editions = editions;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.now(clock.withZone(CHINA));
    }

    public List<InForce> on(LocalDate day) {
        var begun = editions.published().stream()
                .map(Edition::content)
                .filter(edition -> !edition.effective().isAfter(day))
                .toList();
        return begun.stream()
                .filter(edition -> begun.stream().noneMatch(other -> retires(other, edition)))
                .sorted(Comparator.comparing(EditionContent::force).thenComparing(edition -> edition.id().value()))
                .flatMap(edition -> edition.entries().stream().map(entry -> new InForce(edition, entry)))
                .toList();
    }

    /** A consultation draft may name a statutory edition that it wants to supersede; only law ends law. */
    private static boolean retires(EditionContent newer, EditionContent older) {
        boolean strongEnough = newer.force() == Force.STATUTORY || older.force() != Force.STATUTORY;
        return strongEnough && older.id().equals(newer.supersedes());
    }
}
