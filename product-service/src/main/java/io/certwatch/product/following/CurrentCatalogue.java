package io.certwatch.product.following;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Holds the compiled catalogue and renews it when a change was noted or a new day has begun in China. */
public class CurrentCatalogue {

    private final CatalogueReadModel readModel;
    private final Clock clock;
    private volatile @Nullable Held held;
    private volatile boolean ready;

    public CurrentCatalogue(CatalogueReadModel readModel, Clock clock) {
        this.readModel = readModel;
        this.clock = clock;
    }

    private record Held(CatalogueLog log, LiveCatalogue catalogue) {}

    public LiveCatalogue get() {
        var current = held;
        return ready(current != null ? current.catalogue() : refresh());
    }

    /** The newest catalogue there is in the store, whatever this instance has noticed so far. */
    public LiveCatalogue newest() {
        return ready(refresh());
    }

    /** Once a whole lexicon was here, a revision that is half arrived stops nobody: it does not count before it is complete. */
    public boolean ready() {
        return ready;
    }

    /** It knows exactly the changes that its version counts, and no earlier day than they were noted on. */
    public synchronized LiveCatalogue refresh() {
        var log = readModel.log();
        var today = log.dayAt(log.version()).filter(noted -> noted.isAfter(today())).orElseGet(this::today);
        var current = held;
        if (current == null || !current.log().equals(log) || !current.catalogue().day().equals(today)) {
            var contents = log.contents();
            current = new Held(
                    log, LiveCatalogue.compile(log.version(), readModel.editions(contents), readModel.lexicon(contents), today));
            ready |= current.catalogue().lexiconComplete();
            held = current;
        }
        return current.catalogue();
    }

    /** The day in China. */
    public LocalDate today() {
        return ChinaDay.of(clock.instant());
    }

    private LiveCatalogue ready(LiveCatalogue catalogue) {
        if (!ready) {
            throw new CatalogueNotReady();
        }
        return catalogue;
    }
}
