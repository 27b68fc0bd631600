package io.certwatch.product.catalogue;

import io.certwatch.platform.time.ChinaCalendar;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Holds the compiled catalogue and recompiles it when a change was recorded, something arrived or a new day has begun
 * in China.
 */
public class CurrentCatalogue {

    private final CatalogueReadModel readModel;
    private final Arrivals arrivals;
    private final Clock clock;
    private volatile @Nullable Held held;

    public CurrentCatalogue(CatalogueReadModel readModel, Arrivals arrivals, Clock clock) {
        this.readModel = readModel;
        this.arrivals = arrivals;
        this.clock = clock;
    }

    private record Held(CatalogueLog log, @Nullable CatalogueGap missing, LiveCatalogue catalogue) {

        boolean isOf(CatalogueLog otherLog, @Nullable CatalogueGap otherMissing, LocalDate day) {
            return log.equals(otherLog)
                    && missing == otherMissing
                    && catalogue.day().equals(day);
        }
    }

    /** Returns the loaded catalogue, with its gap if it has one. */
    public LiveCatalogue get() {
        var current = held;
        return current != null ? current.catalogue() : refresh();
    }

    /**
     * Reloads the catalogue. It contains exactly the changes that its version counts, and its day is not before they
     * were recorded.
     */
    public LiveCatalogue refresh() {
        return refresh(null);
    }

    /** Likewise. What was compiled ahead is used, unless something else has changed since. */
    synchronized LiveCatalogue refresh(@Nullable CompiledAhead ahead) {
        var log = readModel.log();
        var missing = arrivals.missing(log.contents());
        var today =
                log.dayAt(log.version()).filter(noted -> noted.isAfter(today())).orElseGet(this::today);
        var current = held;
        if (current == null || !current.isOf(log, missing, today)) {
            var catalogue =
                    ahead != null && ahead.isOf(log, today) ? ahead.catalogue().at(log.version()) : compile(log, today);
            current = new Held(log, missing, catalogue.lacking(missing));
            held = current;
        }
        return current.catalogue();
    }

    private LiveCatalogue compile(CatalogueLog log, LocalDate today) {
        var contents = log.contents();
        return LiveCatalogue.compile(log.version(), readModel.editions(contents), readModel.lexicon(contents), today);
    }

    /** Whether the loaded catalogue includes the version and is complete. */
    public boolean includes(CatalogueVersion version) {
        var catalogue = get();
        return catalogue.complete() && version.reachedBy(catalogue);
    }

    /** The ids of the changes that created the version. */
    public Set<String> changesOf(CatalogueVersion version) {
        return readModel.log().changesOf(version);
    }

    /** The ids of the changes between two versions; none if they are not kept that far back. */
    public Set<String> changesAfter(long version, long last) {
        return readModel.log().changesAfter(version, last);
    }

    /** The day in China. */
    public LocalDate today() {
        return ChinaCalendar.dayOf(clock.instant());
    }

    /** A catalogue that was compiled before its last change was recorded, to see whether it can be. */
    record CompiledAhead(CatalogueContents contents, LiveCatalogue catalogue) {

        boolean isOf(CatalogueLog log, LocalDate day) {
            return contents.equals(log.contents()) && catalogue.day().equals(day);
        }
    }
}
