package io.certwatch.product.sweep;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.certwatch.backing.BackingServices;
import io.certwatch.backing.TopicRecords;
import io.certwatch.product.CatalogueTopics;
import io.certwatch.product.ServiceIT;
import io.certwatch.product.aggregate.assessment.Cause;
import io.certwatch.product.engine.affected.AffectedProducts.Everything;
import io.certwatch.product.engine.affected.AffectedProducts.Reason;
import io.certwatch.product.obligation.OpenedCounts;
import io.certwatch.token.TestIssuer;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReassessmentRunsIT extends ServiceIT {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final String SLOTS = "certwatch.product.reassessment-slots.v1";
    private static final String RUN = "edition-2017-1-1";

    @Autowired
    private ReassessmentRuns runs;

    @Autowired
    private KafkaListenerEndpointRegistry listeners;

    @Autowired
    private MeterRegistry meters;

    @Autowired
    private MockMvcTester http;

    private MessageListenerContainer slotListener;

    @BeforeEach
    void findSlotListener() {
        slotListener = listeners.getListenerContainers().stream()
                .filter(container -> String.valueOf(container.getGroupId()).endsWith(".reassessment"))
                .findFirst()
                .orElseThrow();
    }

    @AfterEach
    void start() {
        slotListener.start();
    }

    private JsonNode ask(HttpMethod method, String path) {
        var answer = http.method(method)
                .uri("/api/reassessments" + path)
                .header(
                        "Authorization",
                        TestIssuer.shared().token().roles("operator").bearer())
                .exchange();
        assertThat(answer).hasStatusOk();
        return JsonMapper.shared().readTree(answer.getResponse().getContentAsByteArray());
    }

    private void restartAll() {
        ask(HttpMethod.GET, "/running")
                .findValuesAsString("id")
                .forEach(run -> ask(HttpMethod.POST, "/" + run + "/restart"));
    }

    /** @param before requests of the same run in other tests */
    private static void awaitRequestsAndLoseThem(long before) throws Exception {
        await().atMost(Duration.ofMinutes(1)).until(() -> countRequests() == before + 16);
        var all = TopicRecords.all(SLOTS).stream()
                .collect(toMap(
                        record -> new TopicPartition(SLOTS, record.partition()), ConsumerRecord::offset, Math::max));
        try (var admin = Admin.create(Map.of("bootstrap.servers", BackingServices.kafka()))) {
            admin.deleteRecords(all.entrySet().stream()
                            .collect(toMap(
                                    Map.Entry::getKey, last -> RecordsToDelete.beforeOffset(last.getValue() + 1))))
                    .all()
                    .get();
        }
    }

    private static long countRequests() {
        return TopicRecords.all(SLOTS).stream()
                .filter(record -> record.key().startsWith(RUN))
                .count();
    }

    @Test
    void recordsNoSlotOfARunThatIsNotStored() {
        var cause = new Cause(Cause.Kind.EDITION, "edition-2099-1-1");
        var run = ReassessmentRun.begin(cause, "2099-1", new Everything(Reason.UNKNOWN_BEFORE), false, 2, NOW);
        var recorded = run.with(0, Tally.NOTHING, NOW).orElseThrow();

        assertThat(runs.record(recorded, OpenedCounts.NOTHING)).isFalse();
        assertThat(runs.find(run.id())).isEmpty();
    }

    @Test
    void completesARunWhoseRequestsWereLostOnceAnOperatorRestartsIt() throws Exception {
        slotListener.stop();
        var before = countRequests();
        try (var catalogue = new CatalogueTopics()) {
            catalogue.wholeLexicon();
            catalogue.edition("2017-1");
        }
        awaitRequestsAndLoseThem(before);
        slotListener.start();

        var waiting = ask(HttpMethod.GET, "/running")
                .at("/items")
                .valueStream()
                .filter(run -> run.at("/id").asString().equals(RUN))
                .findFirst()
                .orElseThrow();
        assertThat(waiting.at("/slotsWaiting")).hasSize(16);
        assertThat(meters.get("product.reassessment.progress.age").gauge().value())
                .isPositive();

        assertThat(ask(HttpMethod.POST, "/" + RUN + "/restart").at("/requests").asInt())
                .isEqualTo(2);
        restartAll(); // the requests of the lexicon's runs were lost as well
        await().atMost(Duration.ofMinutes(1))
                .until(() -> runs.find(RUN).orElseThrow().completed());
        assertThat(ask(HttpMethod.GET, "/running").findValuesAsString("id")).doesNotContain(RUN);
        assertThat(ask(HttpMethod.POST, "/" + RUN + "/restart").at("/status").asString())
                .isEqualTo("COMPLETED");
    }
}
