package io.certwatch.catalogue.register.mongo;

import com.mongodb.client.MongoDatabase;
import io.certwatch.catalogue.register.Exclusive;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import net.javacrumbs.shedlock.core.DefaultLockingTaskExecutor;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockingTaskExecutor;
import net.javacrumbs.shedlock.provider.mongo.MongoLockProvider;
import net.javacrumbs.shedlock.support.KeepAliveLockProvider;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** A lease in the database, kept alive while the work goes on; a killed instance holds the others up for its length. */
@Component
class MongoExclusive implements Exclusive, DisposableBean {

    private static final Duration LEASE = Duration.ofSeconds(30);

    private final ScheduledExecutorService renewal =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("register-lease").daemon().factory());
    private final LockingTaskExecutor executor;

    MongoExclusive(MongoDatabase database) {
        var locks = new MongoLockProvider(database.getCollection("shedLock"));
        this.executor = new DefaultLockingTaskExecutor(new KeepAliveLockProvider(locks, renewal));
    }

    @Override
    public void run(String name, Runnable work) {
        executor.executeWithLock(work, new LockConfiguration(Instant.now(), name, LEASE, Duration.ZERO));
    }

    @Override
    public void destroy() {
        renewal.shutdownNow();
    }
}
