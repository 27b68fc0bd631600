package io.certwatch.product.concurrency;

import io.certwatch.platform.meter.CompanyTag;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.function.IntSupplier;
import org.springframework.stereotype.Component;

/**
 * By kind (requests, impacts, previews, large-previews): {@code product.turns.waiting}, requests that wait. By kind and company: {@code product.turns.wait}, how
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
    public void onOpened(String kind, IntSupplier waiting) {
        Gauge.builder("product.turns.waiting", waiting, IntSupplier::getAsInt)
                .tag(KIND, kind)
                .strongReference(true)
                .description("Requests that wait")
                .register(meters);
    }

    @Override
    public void onBegun(String kind, String company, Duration waited) {
        Timer.builder("product.turns.wait")
                .tags(tags(kind, company))
                .description("Time from the request until its work begins")
                .register(meters)
                .record(waited);
    }

    @Override
    public void onEnded(String kind, String company, Duration worked) {
        Timer.builder("product.turns.duration")
                .tags(tags(kind, company))
                .description("Time that the work of a request takes")
                .register(meters)
                .record(worked);
    }

    @Override
    public void onRefused(String kind, String company) {
        Counter.builder("product.turns.refused")
                .tags(tags(kind, company))
                .description("Requests rejected because no place was free")
                .register(meters)
                .increment();
    }

    private static Tags tags(String kind, String company) {
        return Tags.of(KIND, kind).and(CompanyTag.of(company));
    }
}
