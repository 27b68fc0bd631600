package io.certwatch.gateway.bulkhead;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.certwatch.gateway.access.Owner;
import io.certwatch.gateway.bulkhead.Admission.Place;
import io.certwatch.gateway.bulkhead.Admission.Refusal;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** The places of all bulkheads, of which each owner may take a share only, so that others always find one. */
@Component
final class Places {

    private record Share(String bulkhead, String owner) {}

    private final BulkheadRegistry bulkheads;
    private final BulkheadSettings settings;
    private final BulkheadMetrics metrics;

    /** Those in use: a place refers to its share. */
    private final Cache<Share, Semaphore> shares =
            Caffeine.newBuilder().weakValues().build();

    Places(BulkheadRegistry bulkheads, BulkheadSettings settings, BulkheadMetrics metrics) {
        this.bulkheads = bulkheads;
        this.settings = settings;
        this.metrics = metrics;
    }

    /**
     * Waits for a place of the owner's share about as long as the bulkhead allows, then as long for one of all. An interrupted thread gets
     * none.
     */
    Admission take(String bulkhead, Owner owner) {
        var all = bulkheads.bulkhead(bulkhead);
        var config = all.getBulkheadConfig();
        var own = shares.get(new Share(bulkhead, owner.key()), _ -> shareOf(config));
        if (!tryAcquire(own, config.getMaxWaitDuration())) return refuse(bulkhead, owner, Refusal.SHARE_TAKEN);
        if (!all.tryAcquirePermission()) {
            own.release();
            return refuse(bulkhead, owner, Refusal.ALL_TAKEN);
        }
        return new Place(() -> {
            all.onComplete();
            own.release();
        });
    }

    private Semaphore shareOf(BulkheadConfig all) {
        return new Semaphore(settings.shareOf(all.getMaxConcurrentCalls()), true);
    }

    /** Waits for half to one and a half of the time: hundreds that came at once would else be refused, and come again, at once. */
    private static boolean tryAcquire(Semaphore share, Duration wait) {
        var nanos = (long) (wait.toNanos() * ThreadLocalRandom.current().nextDouble(0.5, 1.5));
        try {
            return share.tryAcquire(nanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Refusal refuse(String bulkhead, Owner owner, Refusal refusal) {
        metrics.countRefusal(bulkhead, owner.company(), refusal);
        return refusal;
    }
}
