package io.certwatch.gateway.bulkhead;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.gateway.access.Owner;
import io.certwatch.gateway.bulkhead.Admission.Place;
import io.certwatch.gateway.bulkhead.Admission.Refusal;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class PlacesTest {

    private static final Duration WAIT = Duration.ofMillis(400);
    private static final Owner ACME = new Owner("company acme", "acme", true);
    private static final Owner HARBOR = new Owner("company harbor", "harbor", true);
    private static final int TOGETHER = 40;

    private final Places places = new Places(
            BulkheadRegistry.of(BulkheadConfig.custom()
                    .maxConcurrentCalls(3)
                    .maxWaitDuration(WAIT)
                    .build()),
            new BulkheadSettings(60),
            new BulkheadMetrics(new SimpleMeterRegistry()));

    @Test
    void anOwnerTakesItsShareAndOthersWhatIsLeft() {
        var first = take(ACME);
        take(ACME);
        assertThat(places.take("product", ACME)).isEqualTo(Refusal.SHARE_TAKEN);
        take(HARBOR);
        assertThat(places.take("product", HARBOR)).isEqualTo(Refusal.ALL_TAKEN);

        first.leave();
        first.leave();
        take(HARBOR);
        assertThat(places.take("product", ACME)).isEqualTo(Refusal.ALL_TAKEN);
    }

    @Test
    void refusesAtDifferentTimesThoseThatCameTogether() throws InterruptedException {
        take(ACME);
        take(ACME);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var begun = System.nanoTime();
            Callable<Duration> refused = () -> {
                assertThat(places.take("product", ACME)).isEqualTo(Refusal.SHARE_TAKEN);
                return Duration.ofNanos(System.nanoTime() - begun);
            };
            var waited = threads.invokeAll(Collections.nCopies(TOGETHER, refused)).stream()
                    .map(PlacesTest::result)
                    .sorted()
                    .toList();
            assertThat(waited.getFirst()).isGreaterThanOrEqualTo(WAIT.dividedBy(2));
            assertThat(waited.getLast().minus(waited.getFirst())).isGreaterThan(WAIT.dividedBy(4));
        }
    }

    @Test
    void givesNoPlaceToAThreadThatIsStopped() {
        Thread.currentThread().interrupt();
        assertThat(places.take("product", ACME)).isEqualTo(Refusal.SHARE_TAKEN);
        assertThat(Thread.interrupted()).isTrue();
        take(ACME);
        take(ACME);
    }

    private Place take(Owner owner) {
        return (Place) places.take("product", owner);
    }

    private static Duration result(Future<Duration> future) {
        return future.resultNow();
    }
}
