package io.certwatch.product.reassessment.kafka;

import io.certwatch.contracts.Contracts;
import io.certwatch.contracts.Example;
import io.certwatch.platform.event.EventJson;
import io.certwatch.platform.event.IncomingEvent;
import io.certwatch.product.assessment.Cause;
import io.certwatch.product.reassessment.Opened;
import io.certwatch.product.reassessment.Run;
import io.certwatch.product.reassessment.RunEvent;
import io.certwatch.product.reassessment.RunEvent.Completed;
import io.certwatch.product.reassessment.RunEvent.SlotWaits;
import io.certwatch.product.reassessment.RunEvent.Started;
import io.certwatch.product.reassessment.Tally;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RunEventContractTest {

    private static final Instant START = Instant.parse("2026-11-25T08:00:00Z");

    private static Run run(Cause.Kind kind, String subject, List<Opened> opened) {
        return new Run(kind.name().toLowerCase() + "-" + subject, kind, subject, Run.Status.COMPLETED, 1,
                List.of(new Run.Done(0, new Tally(20, 3, opened, List.of(), List.of(new Tally.Failed("demo", 1))))), START, START.plusSeconds(2),
                Run.Breadth.CONCERNED, null, 2);
    }

    private static void assertKeepsItsContract(RunEvent event) {
        var outgoing = new RunEventForms().apply(event);
        var json = EventJson.write(outgoing.data());
        assertThat(Contracts.violations(outgoing.topic(), outgoing.type(), json.getBytes(StandardCharsets.UTF_8))).as(json).isEmpty();
    }

    @Test
    void aRunOfAnEditionAndOfTheLexicon() {
        var edition = run(Cause.Kind.EDITION, "2023-2", List.of(new Opened("demo", "v1", 3), new Opened("demo", null, 1)));
        assertKeepsItsContract(new Completed(edition));
        assertKeepsItsContract(new Completed(run(Cause.Kind.LEXICON, "4", List.of())));
        assertKeepsItsContract(new SlotWaits(edition, 0));
    }

    @Test
    void aRunThatHasJustBegun() {
        var begun = new Run("lexicon-4", Cause.Kind.LEXICON, "4", Run.Status.RUNNING, 16, List.of(), START, null,
                Run.Breadth.CONCERNED, null, 1);
        assertThat(begun.news()).hasSize(17).first().isEqualTo(new Started(begun));
        begun.news().forEach(RunEventContractTest::assertKeepsItsContract);
    }

    @Test
    void aRunThatHadNothingToLookAt() {
        var complete = new Run("lexicon-4", Cause.Kind.LEXICON, "4", Run.Status.COMPLETED, 16, List.of(), START, START,
                Run.Breadth.NOTHING, null, 1);
        assertThat(complete.news()).containsExactly(new Completed(complete));
        complete.news().forEach(RunEventContractTest::assertKeepsItsContract);
    }

    @Test
    void slotsAreReadAsTheyAreWritten() {
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
