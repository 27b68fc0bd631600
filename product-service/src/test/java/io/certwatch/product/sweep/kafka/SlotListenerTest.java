package io.certwatch.product.sweep.kafka;

import static io.certwatch.product.aggregate.ProductFixture.aFirewall;
import static io.certwatch.product.catalogue.CatalogueFixture.edition2017;
import static io.certwatch.product.catalogue.CatalogueFixture.edition2023;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.certwatch.contracts.Contracts;
import io.certwatch.platform.event.EventReader;
import io.certwatch.product.aggregate.ForwardingProducts;
import io.certwatch.product.aggregate.InMemoryProducts;
import io.certwatch.product.aggregate.ProductChange;
import io.certwatch.product.aggregate.ProductId;
import io.certwatch.product.aggregate.Products;
import io.certwatch.product.aggregate.StaleProduct;
import io.certwatch.product.aggregate.assessment.Cause;
import io.certwatch.product.aggregate.decision.AuthorFixture;
import io.certwatch.product.aggregate.decision.InMemoryDecisions;
import io.certwatch.product.aggregate.pipeline.Assessors;
import io.certwatch.product.aggregate.pipeline.ContextLoader;
import io.certwatch.product.catalogue.Arrivals;
import io.certwatch.product.catalogue.CurrentCatalogue;
import io.certwatch.product.catalogue.InMemoryReadModel;
import io.certwatch.product.catalogue.ReachOfChanges;
import io.certwatch.product.certificate.InMemoryCertificates;
import io.certwatch.product.inventory.RegisterProducts;
import io.certwatch.product.obligation.InMemoryObligations;
import io.certwatch.product.profile.InMemoryCompanyProfiles;
import io.certwatch.product.sweep.EditionSweep;
import io.certwatch.product.sweep.InMemoryReassessmentRuns;
import io.certwatch.product.sweep.ReassessmentRun;
import io.certwatch.product.sweep.Sweeps;
import io.certwatch.product.sweep.micrometer.ReassessmentMetrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.RetriableException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No slot is lost: transient failures are retried without limit. */
class SlotListenerTest {

    private static final String RUN = "edition-2023-2-1";

    private final Clock clock = Clock.systemUTC();
    private final InMemoryReadModel readModel = InMemoryReadModel.with(edition2017());
    private final Assessors assessors = new Assessors(
            new CurrentCatalogue(readModel, Arrivals.COMPLETE, clock),
            new ContextLoader(new InMemoryCertificates(), new InMemoryDecisions(), new InMemoryCompanyProfiles()),
            clock);
    private final InMemoryProducts products = new InMemoryProducts();
    private final InMemoryReassessmentRuns runs = new InMemoryReassessmentRuns();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @BeforeEach
    void aFirewallAndARunOfOneSlot() {
        new RegisterProducts(assessors.over(products)).register("demo", AuthorFixture.LI, List.of(aFirewall("F")));
        readModel.publish(edition2023());
        runs.begin(new ReassessmentRun(
                RUN,
                Cause.Kind.EDITION,
                "2023-2",
                ReassessmentRun.Status.RUNNING,
                1,
                List.of(),
                clock.instant(),
                null,
                ReassessmentRun.Breadth.EVERYTHING,
                null,
                clock.instant(),
                1,
                1));
    }

    private SlotListener listener(Products through) {
        var worker = new EditionSweep(
                runs,
                through,
                new InMemoryObligations(products),
                new ReachOfChanges(readModel),
                Sweeps.of(assessors.over(through), 10, clock));
        return new SlotListener(new EventReader(), worker, new ReassessmentMetrics(meters, runs, clock));
    }

    private static ConsumerRecord<String, byte[]> slot() {
        var value =
                "{\"run\": \"%s\", \"slot\": 0, \"slots\": 1}".formatted(RUN).getBytes(StandardCharsets.UTF_8);
        var record = new ConsumerRecord<>(RunEventForms.SLOTS, 0, 0, RUN + "/0", value);
        Contracts.examples(RunEventForms.SLOTS)
                .getFirst()
                .headers()
                .forEach((name, header) -> record.headers().add(name, header.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    @Test
    void keepsRetryingWhileOthersChangeAProduct() {
        var contended = listener(new ContendedProducts(products));
        assertThatThrownBy(() -> contended.on(slot()))
                .isInstanceOf(RetriableException.class)
                .hasCauseInstanceOf(StaleProduct.class);
        assertThat(runs.find(RUN).orElseThrow().completed()).isFalse();

        listener(products).on(slot());
        var run = runs.find(RUN).orElseThrow();
        assertThat(run.completed()).isTrue();
        assertThat(run.tally().changed()).isEqualTo(1);
        assertThat(meters.get("product.reassessment.slots").counter().count()).isEqualTo(1);
        assertThat(meters.get("product.reassessment.failed").counter().count()).isZero();
    }

    /** Another writer is always first. */
    private static final class ContendedProducts extends ForwardingProducts {

        ContendedProducts(Products products) {
            super(products);
        }

        @Override
        public Set<ProductId> save(List<ProductChange> changes) {
            return changes.stream().map(ProductChange::id).collect(toSet());
        }
    }
}
