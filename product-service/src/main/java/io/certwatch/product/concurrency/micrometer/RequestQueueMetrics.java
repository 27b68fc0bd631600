package io.certwatch.product.concurrency.micrometer;

import io.certwatch.product.concurrency.RequestQueueListener;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.function.IntSupplier;
import org.springframework.stereotype.Component;

/**
 * By kind (impacts, previews): {@code product.turns.waiting}, requests that wait; {@code product.turns.wait}, how
 * long accepted requests had waited; {@code product.turns.duration}, how long their work took; {@code
 * product.turns.refused}, requests rejected because no place was free.
 */
@Component
class RequestQueueMetrics implements RequestQueueListener {

    private static final String KIND = "kind";

    private final MeterRegistry meters;

    RequestQueueMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public void opened(String kind, IntSupplier waiting) {
        Gauge.builder("product.turns.waiting", waiting, IntSupplier::getAsInt)
                .tag(KIND, kind)
                .strongReference(true)
                .description("Requests that wait")
                .register(meters);
        waits(kind);
        works(kind);
        refusals(kind);
    }

    @Override
    public void begun(String kind, Duration waited) {
        waits(kind).record(waited);
    }

    @Override
    public void ended(String kind, Duration worked) {
        works(kind).record(worked);
    }

    @Override
    public void refused(String kind) {
        refusals(kind).increment();
    }

    private Timer waits(String kind) {
        return Timer.builder("product.turns.wait")
                .tag(KIND, kind)
                .description("Time from the request until its work begins")
                .register(meters);
    }

    private Timer works(String kind) {
        return Timer.builder("product.turns.duration")
                .tag(KIND, kind)
                .description("Time that the work of a request takes")
                .register(meters);
    }

    private Counter refusals(String kind) {
        return Counter.builder("product.turns.refused")
                .tag(KIND, kind)
                .description("Requests rejected because no place was free")
                .register(meters);
    }
}
