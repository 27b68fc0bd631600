package io.certwatch.gateway.bulkhead;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.certwatch.gateway.access.Owner;
import io.certwatch.gateway.bulkhead.Admission.Place;
import io.certwatch.gateway.bulkhead.Admission.Refusal;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import org.springframework.stereotype.Component;

/** The places of all bulkheads, of which each owner may take a share only, so that others always find one. */
@Component
final class Places {

    private record Share(String bulkhead, String owner) {}

    private final BulkheadRegistry bulkheads;
    private final BulkheadSettings settings;
    private final BulkheadMetrics metrics;

    /** Those in use: a place refers to its share. */
    private final Cache<Share, Bulkhead> shares =
            Caffeine.newBuilder().weakValues().build();

    Places(BulkheadRegistry bulkheads, BulkheadSettings settings, BulkheadMetrics metrics) {
        this.bulkheads = bulkheads;
        this.settings = settings;
        this.metrics = metrics;
    }

    /** Waits as long as the bulkhead allows, first for a place of the owner's share, then for one of all. */
    Admission take(String bulkhead, Owner owner) {
        var all = bulkheads.bulkhead(bulkhead);
        var own = shares.get(new Share(bulkhead, owner.key()), _ -> shareOf(all));
        if (!own.tryAcquirePermission()) return refuse(bulkhead, owner, Refusal.SHARE_TAKEN);
        if (!all.tryAcquirePermission()) {
            own.releasePermission();
            return refuse(bulkhead, owner, Refusal.ALL_TAKEN);
        }
        return new Place(() -> {
            all.onComplete();
            own.onComplete();
        });
    }

    private Bulkhead shareOf(Bulkhead all) {
        var config = all.getBulkheadConfig();
        return Bulkhead.of(
                all.getName(),
                BulkheadConfig.from(config)
                        .maxConcurrentCalls(settings.shareOf(config.getMaxConcurrentCalls()))
                        .build());
    }

    private Refusal refuse(String bulkhead, Owner owner, Refusal refusal) {
        metrics.countRefusal(bulkhead, owner.company(), refusal);
        return refusal;
    }
}
