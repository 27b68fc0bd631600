package io.certwatch.platform.work;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import net.javacrumbs.shedlock.core.DefaultLockingTaskExecutor;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockingTaskExecutor;
import net.javacrumbs.shedlock.provider.mongo.MongoLockProvider;
import net.javacrumbs.shedlock.support.KeepAliveLockProvider;

/** A lock with a lease in the database, renewed while the work runs. */
public final class LeasedLock implements SingleInstanceLock, AutoCloseable {

    private final Duration lease;
    private final ScheduledExecutorService renewal = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("work-lease").daemon().factory());
    private final LockingTaskExecutor executor;
    private final Set<String> here = ConcurrentHashMap.newKeySet();

    /** @param lease how long a killed instance blocks the others; at least 30 s, a minimum of ShedLock */
    public LeasedLock(MongoDatabase database, Duration lease) {
        this.lease = lease;
        var locks = new MongoLockProvider(database.getCollection("shedLock"));
        this.executor = new DefaultLockingTaskExecutor(new KeepAliveLockProvider(locks, renewal));
    }

    @Override
    public boolean run(String name, Runnable work) {
        if (!here.add(name)) return false;
        try {
            return underLease(name, work);
        } finally {
            here.remove(name);
        }
    }

    private boolean underLease(String name, Runnable work) {
        var done = new AtomicBoolean();
        executor.executeWithLock(
                (Runnable) () -> {
                    done.set(true);
                    work.run();
                },
                new LockConfiguration(Instant.now(), name, lease, Duration.ZERO));
        return done.get();
    }

    @Override
    public void close() {
        renewal.shutdownNow();
    }
}
