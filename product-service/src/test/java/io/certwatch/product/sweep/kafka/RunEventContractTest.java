package io.certwatch.product.sweep.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.contracts.Contracts;
import io.certwatch.contracts.Example;
import io.certwatch.platform.event.EventJson;
import io.certwatch.platform.event.IncomingEvent;
import io.certwatch.product.aggregate.assessment.Cause;
import io.certwatch.product.obligation.OpenedCount;
import io.certwatch.product.obligation.OpenedCounts;
import io.certwatch.product.sweep.ReassessmentRun;
import io.certwatch.product.sweep.RunEvent;
import io.certwatch.product.sweep.RunEvent.Completed;
import io.certwatch.product.sweep.RunEvent.SlotWaits;
import io.certwatch.product.sweep.RunEvent.Started;
import io.certwatch.product.sweep.Tally;
import io.certwatch.product.sweep.kafka.RunEventForms.SlotMessage;
import io.certwatch.product.sweep.kafka.RunMessage.OpenedMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RunEventContractTest {

    private static final Instant START = Instant.parse("2026-11-25T08:00:00Z");

    private static ReassessmentRun run(Cause.Kind kind, String subject) {
        return new ReassessmentRun(
                kind.name().toLowerCase() + "-" + subject,
                kind,
                subject,
                ReassessmentRun.Status.COMPLETED,
                1,
                List.of(new ReassessmentRun.Done(0, new Tally(20, 3, List.of(), List.of(new Tally.Failed("demo", 1))))),
                START,
                START.plusSeconds(2),
                ReassessmentRun.Breadth.CONCERNED,
                null,
                START,
                1,
                2);
    }

    private static void assertKeepsItsContract(RunEvent event) {
        var outgoing = new RunEventForms().of(event).getFirst();
        var json = EventJson.write(outgoing.data());
        assertThat(Contracts.violations(outgoing.topic(), outgoing.type(), json.getBytes(StandardCharsets.UTF_8)))
                .as(json)
                .isEmpty();
    }

    @Test
    void runsOfAnEditionAndOfTheLexiconMatchTheContract() {
        var edition = run(Cause.Kind.EDITION, "2023-2");
        assertKeepsItsContract(new Completed(
                edition,
                new OpenedCounts(List.of(new OpenedCount("demo", "v1", 3), new OpenedCount("demo", null, 1)), 0)));
        assertKeepsItsContract(new Completed(run(Cause.Kind.LEXICON, "4"), OpenedCounts.NOTHING));
        assertKeepsItsContract(new Completed(run(Cause.Kind.ENGINE, "4f0c9a6d21be"), OpenedCounts.NOTHING));
        assertKeepsItsContract(new SlotWaits(edition, 0));
    }

    @Test
    void startedRunMatchesTheContract() {
        var begun = new ReassessmentRun(
                "lexicon-4",
                Cause.Kind.LEXICON,
                "4",
                ReassessmentRun.Status.RUNNING,
                16,
                List.of(),
                START,
                null,
                ReassessmentRun.Breadth.CONCERNED,
                null,
                START,
                1,
                1);
        assertThat(begun.news(OpenedCounts.NOTHING)).hasSize(17).first().isEqualTo(new Started(begun));
        begun.news(OpenedCounts.NOTHING).forEach(RunEventContractTest::assertKeepsItsContract);
    }

    @Test
    void emptyRunMatchesTheContract() {
        var complete = new ReassessmentRun(
                "lexicon-4",
                Cause.Kind.LEXICON,
                "4",
                ReassessmentRun.Status.COMPLETED,
                16,
                List.of(),
                START,
                START,
                ReassessmentRun.Breadth.NOTHING,
                null,
                START,
                1,
                1);
        assertThat(complete.news(OpenedCounts.NOTHING)).containsExactly(new Completed(complete, OpenedCounts.NOTHING));
        complete.news(OpenedCounts.NOTHING).forEach(RunEventContractTest::assertKeepsItsContract);
    }

    /**
     * However many vendors there are, the message fits, lists the vendors with the most openings, and says how many
     * are left out.
     */
    @Test
    void listsTheVendorsWithMostOpeningsIfTooMany() {
        var vendors = IntStream.range(0, 10_000)
                .mapToObj(number -> new OpenedCount("公司-" + number % 7, "供应商-" + number, 20_000 - number))
                .toList();
        var event = new Completed(run(Cause.Kind.EDITION, "2023-2"), new OpenedCounts(vendors, 190_000));
        assertKeepsItsContract(event);
        var message = (RunMessage) new RunEventForms().of(event).getFirst().data();
        assertThat(EventJson.write(message).getBytes(StandardCharsets.UTF_8).length)
                .isLessThan(RunMessage.MOST_BYTES + 1_000);
        assertThat(message.opened())
                .hasSizeGreaterThan(3_000)
                .first()
                .extracting(OpenedMessage::count)
                .isEqualTo(20_000);
        assertThat(message.opened().size() + message.unlisted()).isEqualTo(200_000);
    }

    @Test
    void slotMessagesSurviveARoundTrip() {
        for (Example example : Contracts.examples(RunEventForms.SLOTS)) {
            var json = new String(example.json(), StandardCharsets.UTF_8).strip();
            var widened = "{\"aFieldOfTomorrow\": 1," + json.substring(1);
            var event = new IncomingEvent(
                    "id", example.type(), "source", example.key(), START, widened.getBytes(StandardCharsets.UTF_8));
            var slot = event.as(SlotMessage.class);
            assertThat(slot.run() + "/" + slot.slot()).isEqualTo(example.key());
        }
    }
}
