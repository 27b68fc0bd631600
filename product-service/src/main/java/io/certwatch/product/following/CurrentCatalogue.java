package io.certwatch.product.following;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Holds the compiled catalogue and renews it when the read model has changed or a new day has begun in China. */
public class CurrentCatalogue {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final CatalogueReadModel readModel;
    private final Clock clock;
    private volatile @Nullable LiveCatalogue live;
    private volatile boolean ready;

    public CurrentCatalogue(CatalogueReadModel readModel, Clock clock) {
        this.readModel = readModel;
        this.clock = clock;
    }

    public LiveCatalogue get() {
        var current = live;
        return ready(current != null ? current : refresh());
    }

    /** The newest catalogue there is in the store, whatever this instance has noticed so far. */
    public LiveCatalogue newest() {
        return ready(refresh());
    }

    /** Once a whole lexicon was here, a revision that is half arrived stops nobody: all are judged again when it is complete. */
    public boolean ready() {
        return ready;
    }

    /** The version is read before what it counts, so the catalogue knows at least as much as it says. */
    public synchronized LiveCatalogue refresh() {
        var version = readModel.version();
        var today = LocalDate.now(clock.withZone(CHINA));
        var current = live;
        if (current == null || current.version() != version || !current.day().equals(today)) {
            current = LiveCatalogue.compile(version, readModel.editions(), readModel.lexicon(), today);
            ready |= current.lexiconComplete();
            live = current;
        }
        return current;
    }

    private LiveCatalogue ready(LiveCatalogue catalogue) {
        if (!ready) {
            throw new CatalogueNotReady();
        }
        return catalogue;
    }
}
