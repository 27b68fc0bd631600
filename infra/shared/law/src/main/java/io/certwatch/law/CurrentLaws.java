package io.certwatch.law;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds the known laws in memory. Notices within a second what another instance has stored. While the store cannot be
 * read, the laws that were known last are returned.
 */
public class CurrentLaws implements Supplier<KnownLaws> {

    private static final Logger LOG = LoggerFactory.getLogger(CurrentLaws.class);
    private static final long FRESH = Duration.ofSeconds(1).toNanos();

    private final LawStore store;
    private final LongSupplier nanos;
    private final ReentrantLock loading = new ReentrantLock();
    private volatile Held held = new Held(KnownLaws.NONE, false, 0);

    public CurrentLaws(LawStore store) {
        this(store, System::nanoTime);
    }

    CurrentLaws(LawStore store, LongSupplier nanos) {
        this.store = store;
        this.nanos = nanos;
    }

    private record Held(KnownLaws laws, boolean loaded, long at) {

        boolean isFresh(long now) {
            return loaded && now - at < FRESH;
        }
    }

    @Override
    public KnownLaws get() {
        return held.isFresh(nanos.getAsLong()) ? held.laws() : loadUnlessLoading();
    }

    /** @return false if the same or a newer revision was known already */
    public boolean keep(LawVersion version) {
        var isNew = store.keep(version);
        if (isNew) {
            loading.lock();
            try {
                load();
            } finally {
                loading.unlock();
            }
        }
        return isNew;
    }

    /** Only the first reader of all waits for another that loads. */
    private KnownLaws loadUnlessLoading() {
        if (held.loaded() ? loading.tryLock() : lock()) {
            try {
                if (!held.isFresh(nanos.getAsLong())) load();
            } finally {
                loading.unlock();
            }
        }
        return held.laws();
    }

    private boolean lock() {
        loading.lock();
        return true;
    }

    private void load() {
        var laws = held.laws();
        try {
            if (!held.loaded() || !laws.revisions().equals(store.revisions())) laws = new KnownLaws(store.all());
        } catch (RuntimeException away) {
            LOG.warn("Cannot read the stored laws, will retry: {}", away.getMessage());
        }
        held = new Held(laws, true, nanos.getAsLong());
    }
}
