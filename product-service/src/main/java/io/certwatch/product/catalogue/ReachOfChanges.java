package io.certwatch.product.catalogue;

import io.certwatch.product.engine.affected.AffectedProducts;
import io.certwatch.product.engine.affected.AffectedProducts.Reason;
import io.certwatch.product.engine.affected.CatalogueComparison;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Computes which products a change can affect, from the catalogue before and the catalogue after it in the log. Each
 * day is a step too, because an edition takes effect on its day without an event (ADR 020).
 */
public class ReachOfChanges {

    /** With more keys, assessing everything is no slower. */
    static final int MOST_KEYS = 20_000;

    private final CatalogueReadModel readModel;
    private volatile @Nullable Known last;

    private record Known(String change, AffectedProducts reach) {}

    private record Stage(List<Edition> editions, List<LexiconEntry> lexicon) {

        CatalogueComparison words(LocalDate day) {
            return LiveCatalogue.words(editions, lexicon, day);
        }

        Stream<LocalDate> daysBetween(LocalDate before, LocalDate last) {
            return editions.stream()
                    .map(Edition::effective)
                    .filter(day -> day.isAfter(before) && day.isBefore(last))
                    .distinct()
                    .sorted();
        }
    }

    public ReachOfChanges(CatalogueReadModel readModel) {
        this.readModel = readModel;
    }

    public AffectedProducts of(String change) {
        var known = last;
        if (known == null || !known.change().equals(change)) {
            known = new Known(change, limit(workedOut(change)));
            last = known;
        }
        return known.reach();
    }

    static AffectedProducts limit(AffectedProducts reach) {
        return reach instanceof AffectedProducts.Some some && some.size() > MOST_KEYS
                ? new AffectedProducts.Everything(Reason.TOO_MANY_WORDS)
                : reach;
    }

    private AffectedProducts workedOut(String change) {
        var log = readModel.log();
        var version = log.versionAfter(change).orElse(0);
        if (version != 0 && log.replacesTheEngine(version)) {
            return new AffectedProducts.Everything(Reason.ENGINE_REPLACED);
        }
        var from = version == 0 ? null : stage(log.contentsAt(version - 1));
        var dayBefore = version == 0 ? null : log.dayAt(version - 1).orElse(null);
        if (from == null || dayBefore == null) {
            return new AffectedProducts.Everything(Reason.UNKNOWN_BEFORE);
        }
        var to = stage(log.contentsAt(version));
        return to == null
                ? new AffectedProducts.Everything(Reason.UNKNOWN_BEFORE)
                : onTheWay(from, dayBefore, to, log.dayAt(version).orElse(dayBefore));
    }

    private static AffectedProducts onTheWay(Stage from, LocalDate dayBefore, Stage to, LocalDate day) {
        var reach = AffectedProducts.NOTHING;
        var before = from.words(dayBefore);
        var days =
                Stream.concat(from.daysBetween(dayBefore, day), Stream.of(day).filter(dayBefore::isBefore));
        for (var next : days.toList()) {
            var words = from.words(next);
            reach = reach.and(before.differenceTo(words));
            before = words;
        }
        return reach.and(before.differenceTo(to.words(day)));
    }

    /** Null if any of it is no longer stored. */
    private @Nullable Stage stage(CatalogueContents contents) {
        var editions = readModel.editions(contents);
        var lexicon = readModel.lexicon(contents);
        return editions.size() == contents.editions().size()
                        && lexicon.size() == contents.lexicon().size()
                ? new Stage(editions, lexicon)
                : null;
    }
}
