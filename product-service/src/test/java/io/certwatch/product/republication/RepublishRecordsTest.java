package io.certwatch.product.republication;

import static io.certwatch.product.republication.RecordKind.ASSESSMENTS;
import static io.certwatch.product.republication.RecordKind.OBLIGATIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.certwatch.platform.trace.Tracing;
import io.certwatch.product.aggregate.ProductId;
import io.certwatch.product.republication.RepublicationOutcome.Requested;
import io.certwatch.product.republication.RepublicationOutcome.TooSoon;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RepublishRecordsTest {

    private static final Instant NOON = Instant.parse("2031-01-01T12:00:00Z");

    private final StoredRepublications republications = new StoredRepublications();
    private final SevenProducts assessments = new SevenProducts();
    private final AtomicInteger counted = new AtomicInteger();
    private Instant now = NOON;
    private final RepublishRecords republish = new RepublishRecords(
            republications,
            _ -> assessments,
            (_, work) -> {
                work.run();
                return true;
            },
            (_, records) -> counted.addAndGet(records),
            new RepublishRecords.Limits(3, Duration.ofHours(1)),
            Tracing.NONE,
            () -> now);

    @Test
    void publishesTheAssessmentsOfAllCompaniesOnceInPages() {
        republish.request(ASSESSMENTS, null);
        republish.continueAll();

        assertThat(assessments.published).hasSize(7).doesNotHaveDuplicates();
        assertThat(republications.find(ASSESSMENTS, null))
                .contains(new Republication(ASSESSMENTS, null, 1, NOON, "b/sku-6", 7, NOON, null));
        assertThat(counted).hasValue(7);
    }

    @Test
    void continuesAfterACrashWithTheCurrentPage() {
        republish.request(ASSESSMENTS, null);
        assessments.crashAfter = 4;
        assertThatThrownBy(republish::continueAll).hasMessage("crash");

        assessments.crashAfter = Integer.MAX_VALUE;
        republish.continueAll();

        assertThat(assessments.published)
                .hasSize(8)
                .containsExactly(
                        "a/sku-0", "a/sku-1", "a/sku-2", "a/sku-3", "a/sku-3", "b/sku-4", "b/sku-5", "b/sku-6");
        assertThat(republications.find(ASSESSMENTS, null).orElseThrow().records())
                .isEqualTo(7);
    }

    @Test
    void waitsUntilAPageIsNearlySent() {
        assessments.looksUntilSent = 3;
        republish.request(ASSESSMENTS, null);
        republish.continueAll();

        assertThat(assessments.looks).isEqualTo(9);
    }

    @Test
    void returnsTheRunningRepublication() {
        var first = republish.request(ASSESSMENTS, null);

        assertThat(republish.request(ASSESSMENTS, null)).isEqualTo(first);
        assertThat(republish.request(OBLIGATIONS, null)).isNotEqualTo(first);
    }

    @Test
    void beginsANewOneWhenTheLastIsComplete() {
        republish.request(ASSESSMENTS, null);
        republish.continueAll();

        assertThat(republish.request(ASSESSMENTS, null))
                .isEqualTo(new Requested(new Republication(ASSESSMENTS, null, 2, NOON, null, 0, null, null)));
        republish.continueAll();
        assertThat(assessments.published).hasSize(14);
    }

    @Test
    void publishesTheRecordsOfOneCompany() {
        republish.request(ASSESSMENTS, "b");
        republish.continueAll();

        assertThat(assessments.published).containsExactly("b/sku-4", "b/sku-5", "b/sku-6");
        assertThat(republications.find(ASSESSMENTS, "b"))
                .contains(new Republication(ASSESSMENTS, "b", 1, NOON, "b/sku-6", 3, NOON, null));
        assertThat(republications.find(ASSESSMENTS, null)).isEmpty();
    }

    @Test
    void republicationsTakeTurns() {
        republish.request(ASSESSMENTS, "a");
        republish.request(ASSESSMENTS, "b");
        republish.continueAll();

        assertThat(assessments.published)
                .containsExactly("a/sku-0", "a/sku-1", "a/sku-2", "b/sku-4", "b/sku-5", "b/sku-6", "a/sku-3");
    }

    @Test
    void aRepublicationThatFailsDoesNotHoldUpTheOthers() {
        republish.request(ASSESSMENTS, "a");
        republish.request(ASSESSMENTS, "b");
        assessments.failing = "a";

        assertThatThrownBy(republish::continueAll).hasMessage("The records of a cannot be read");

        assertThat(assessments.published).containsExactly("b/sku-4", "b/sku-5", "b/sku-6");
        assertThat(republications.find(ASSESSMENTS, "b").orElseThrow().isRunning())
                .isFalse();
        assessments.failing = "";
        republish.continueAll();
        assertThat(republications.running()).isEmpty();
        assertThat(assessments.published).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    void aCompanyWaitsBetweenTwoAndAnOperatorDoesNot() {
        for (var company : new String[] {"a", null}) republish.request(ASSESSMENTS, company);
        republish.continueAll();
        now = NOON.plus(Duration.ofMinutes(59));

        assertThat(republish.request(ASSESSMENTS, null)).isInstanceOf(Requested.class);
        assertThat(republish.request(ASSESSMENTS, "b")).isInstanceOf(Requested.class);
        assertThat(republish.request(ASSESSMENTS, "a")).isEqualTo(new TooSoon(NOON.plus(Duration.ofHours(1))));
        now = NOON.plus(Duration.ofHours(1));
        assertThat(republish.request(ASSESSMENTS, "a")).isInstanceOf(Requested.class);
    }

    private static final class SevenProducts implements NewestRecords {

        private final List<String> published = new ArrayList<>();
        private String failing = "";
        private int crashAfter = Integer.MAX_VALUE;
        private int looksUntilSent = 1;
        private int looks;

        @Override
        public Page publishAgain(RecordKind kind, @Nullable String company, @Nullable String after, int limit) {
            if (failing.equals(company)) throw new IllegalStateException("The records of a cannot be read");
            var some = IntStream.range(0, 7)
                    .mapToObj(i -> ProductId.of(i < 4 ? "a" : "b", "sku-" + i))
                    .filter(id -> company == null || id.company().equals(company))
                    .filter(id -> after == null || id.toString().compareTo(after) > 0)
                    .limit(limit)
                    .toList();
            for (var id : some) {
                if (published.size() == crashAfter) {
                    throw new IllegalStateException("crash");
                }
                published.add(id.toString());
            }
            return new Page(some.stream().map(ProductId::toString).toList(), some.size());
        }

        @Override
        public long unsent(Collection<String> products) {
            return ++looks % looksUntilSent == 0 ? 0 : products.size();
        }
    }

    private static final class StoredRepublications implements Republications {

        private final Map<String, Republication> stored = new TreeMap<>();

        @Override
        public Optional<Republication> find(RecordKind kind, @Nullable String company) {
            return Optional.ofNullable(stored.get(Republication.nameOf(kind, company)));
        }

        @Override
        public List<Republication> running() {
            return stored.values().stream().filter(Republication::isRunning).toList();
        }

        @Override
        public boolean begin(Republication republication) {
            stored.put(republication.name(), republication);
            return true;
        }

        @Override
        public void record(Republication republication) {
            stored.put(republication.name(), republication);
        }
    }
}
