package io.certwatch.importjob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.certwatch.importjob.ImportDecision.Accepted;
import io.certwatch.importjob.ImportDecision.Refused;
import io.certwatch.importjob.ImportDecision.Unknown;
import io.certwatch.importjob.ReceiveImport.Reception;
import io.certwatch.importjob.ReceiveImport.Upload;
import io.certwatch.platform.event.OutgoingEvent;
import io.certwatch.platform.text.PlatformText;
import io.certwatch.platform.trace.Tracing;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WorkOffImportsTest {

    private Instant time = Instant.parse("2026-11-25T12:00:00Z");
    private final Clock clock = ((InstantSource) () -> time).withZone(ZoneOffset.UTC);
    private final LinesSteps steps = new LinesSteps();
    private final InMemoryImports<String> imports = new InMemoryImports<>();
    private final List<ImportJob<String>> outcomes = new ArrayList<>();
    private final ReceiveImport<String> receive =
            new ReceiveImport<>(imports, new InMemoryOriginals(), Tracing.NONE, clock);
    private final DecideImport<String> decide = new DecideImport<>(imports, outcomes::add, clock);
    private final WorkOffImports<String> worker = new WorkOffImports<>(
            new ImportNames("lines", "lines", "Import"),
            imports,
            steps,
            ended -> new OutgoingEvent("topic", ended.id(), "ended", ended.id(), time, ended.phase()),
            (_, work) -> {
                work.run();
                return true;
            },
            Duration::ofSeconds,
            outcomes::add,
            Tracing.NONE,
            clock);

    private ImportJob<String> received(String owner, String lines) {
        return reception(owner, lines, null).job();
    }

    private Reception<String> reception(String owner, String lines, @Nullable String instructions) {
        passes(Duration.ofMillis(1));
        try {
            return receive.receive(
                    new ByteArrayInputStream(lines.getBytes()), new Upload<>(owner, lines, "", null, instructions));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void passes(Duration duration) {
        time = time.plus(duration);
    }

    private ImportJob<String> now(ImportJob<String> of) {
        return imports.find(of.owner(), of.id()).orElseThrow();
    }

    /** Simulates the end of the process at this line. */
    private void crashAt(String line) {
        steps.disturbance = before -> {
            if (before.equals(line)) throw new Error("killed");
        };
        assertThatThrownBy(worker::workOff).hasMessage("killed");
        steps.disturbance = _ -> {};
    }

    private void interruptAlways() {
        steps.disturbance = _ -> {
            throw new IllegalStateException("away");
        };
    }

    private void workOffWithPauses(int times) {
        for (int i = 0; i < times; i++) {
            worker.workOff();
            passes(Duration.ofSeconds(16));
        }
    }

    @Test
    void waitsUntilTheServiceIsReady() {
        steps.ready = false;
        var waiting = received("demo", "A,B");
        assertThat(worker.workOff()).isFalse();
        assertThat(now(waiting)).isEqualTo(waiting);

        steps.ready = true;
        assertThat(worker.workOff()).isTrue();
        assertThat(worker.workOff()).isFalse();
        assertThat(now(waiting).phase()).isEqualTo(Phase.DONE);
        assertThat(now(waiting).progress().rows()).isEqualTo(RowCounts.of(2, 2, 2, 0, 0));
        assertThat(outcomes).containsExactly(now(waiting));
    }

    @Test
    void alternatesBetweenOwners() {
        for (var line : List.of("A", "B", "C")) received("acme", line);
        received("zeta", "D");
        for (int i = 0; i < 4; i++) worker.workOff();
        assertThat(steps.stored).containsExactly("A", "D", "B", "C");
    }

    @Test
    void resumesAfterTheLastCheckpoint() {
        var killed = received("demo", "A,B,C");
        crashAt("C");
        assertThat(now(killed).phase()).isEqualTo(Phase.STORING);
        assertThat(now(killed).progress().rows()).isEqualTo(RowCounts.of(3, 2, 2, 0, 0));

        worker.workOff();

        assertThat(now(killed).phase()).isEqualTo(Phase.DONE);
        assertThat(steps.stored).containsExactly("A", "B", "C");
    }

    @Test
    void failsAfterTooManyCrashesWithoutProgress() {
        var poison = received("demo", "A");
        for (int i = 0; i < 16; i++) crashAt("A");
        worker.workOff();
        assertThat(now(poison).failure()).isEqualTo(new ImportFailure(PlatformText.of("work.given-up", 16)));
    }

    @Test
    void reportsWhyItFailed() {
        var poison = received("demo", "A");
        interruptAlways();
        workOffWithPauses(16);
        assertThat(now(poison).failure())
                .isEqualTo(new ImportFailure(PlatformText.of("work.given-up-last", 16, LinesSteps.AWAY)));
        assertThat(outcomes).containsExactly(now(poison));
    }

    @Test
    void givesUpEarlierIfTheServiceSaysSo() {
        var poison = received("demo", "A");
        interruptAlways();
        steps.attempts = 3;
        workOffWithPauses(2);
        assertThat(now(poison).phase()).isEqualTo(Phase.STORING);
        workOffWithPauses(1);
        assertThat(now(poison).failure())
                .isEqualTo(new ImportFailure(PlatformText.of("work.given-up-last", 3, LinesSteps.AWAY)));
    }

    @Test
    void backsOffAfterFailuresWhileOthersContinue() {
        var broken = received("demo", "A");
        var behind = received("demo", "C");
        var other = received("other", "B");
        steps.disturbance = line -> {
            if (line.equals("A")) throw new IllegalStateException("away");
        };
        for (int i = 0; i < 3; i++) worker.workOff();
        assertThat(now(other).phase()).isEqualTo(Phase.DONE);
        assertThat(now(behind)).isEqualTo(behind);
        assertThat(now(broken))
                .extracting(ImportJob::phase, ImportJob::attempts)
                .containsExactly(Phase.STORING, 1);
        assertThat(now(broken).setback()).isEqualTo(new Setback(LinesSteps.AWAY, time, time.plusSeconds(1)));

        passes(Duration.ofSeconds(1));
        worker.workOff();
        worker.workOff();
        assertThat(now(broken).setback()).isEqualTo(new Setback(LinesSteps.AWAY, time, time.plusSeconds(2)));

        passes(Duration.ofSeconds(2));
        steps.disturbance = _ -> {};
        worker.workOff();
        assertThat(now(broken)).extracting(ImportJob::phase, ImportJob::setback).containsExactly(Phase.DONE, null);
    }

    @Test
    void stopsWhenCancelledAndCountsWhatIsStored() {
        var unwanted = received("demo", "A,B,C");
        steps.disturbance = line -> {
            if (line.equals("B")) decide.cancel("demo", unwanted.id(), lines -> lines + " (the wrong file)");
        };
        worker.workOff();
        assertThat(now(unwanted).phase()).isEqualTo(Phase.CANCELLED);
        assertThat(now(unwanted).details()).isEqualTo("A,B,C (the wrong file)");
        assertThat(now(unwanted).progress().rows().stored()).isEqualTo(2);
        assertThat(imports.events()).extracting(OutgoingEvent::data).containsExactly(Phase.CANCELLED);
        assertThat(decide.cancel("demo", unwanted.id()))
                .isEqualTo(new Refused<String>("import-ended", PlatformText.of("problem.import-ended")));
    }

    @Test
    void cancelsAWaitingOrHeldImportAtOnce() {
        var held = received("demo", "doubtful");
        worker.workOff();
        var waiting = received("demo", "A");
        assertThat(decide.cancel("other", waiting.id())).isEqualTo(new Unknown<String>());
        for (var job : List.of(held, waiting)) {
            assertThat(decide.cancel("demo", job.id())).isInstanceOf(Accepted.class);
            assertThat(now(job).phase()).isEqualTo(Phase.CANCELLED);
            assertThat(outcomes.getLast()).isEqualTo(now(job));
        }
        assertThat(imports.events()).isEmpty();
    }

    @Test
    void cancelsAPostponedImportInItsNextTurn() {
        var unwanted = received("demo", "A");
        interruptAlways();
        worker.workOff();
        decide.cancel("demo", unwanted.id());
        worker.workOff();
        assertThat(now(unwanted).phase()).isEqualTo(Phase.CANCELLED);
    }

    @Test
    void leavesAHeldImportToAPerson() {
        var held = received("demo", "doubtful");
        var behind = received("demo", "A");
        for (int i = 0; i < 3; i++) worker.workOff();
        assertThat(now(held).phase()).isEqualTo(Phase.HELD);
        assertThat(now(behind).phase()).isEqualTo(Phase.DONE);

        decide.decide("demo", held.id(), job -> new Accepted<>(job.storing()));
        worker.workOff();
        assertThat(now(held).phase()).isEqualTo(Phase.DONE);
        assertThat(outcomes).extracting(ImportJob::phase).containsExactly(Phase.HELD, Phase.DONE, Phase.DONE);
    }

    @Test
    void publishesTheEndOfWhatMayHaveStored() {
        received("demo", "A");
        received("demo", "unreadable");
        for (int i = 0; i < 2; i++) worker.workOff();
        assertThat(outcomes).extracting(ImportJob::phase).containsExactly(Phase.DONE, Phase.FAILED);
        assertThat(imports.events()).extracting(OutgoingEvent::data).containsExactly(Phase.DONE);
    }

    @Test
    void withdrawsAfterTheEndWithoutASecondOutcome() {
        var done = received("demo", "A");
        worker.workOff();
        decide.decide("demo", done.id(), job -> new Accepted<>(job.withdrawing()));
        assertThat(decide.cancel("demo", done.id())).isInstanceOf(Refused.class);
        worker.workOff();
        assertThat(now(done).phase()).isEqualTo(Phase.DONE);
        assertThat(outcomes).hasSize(1);
        assertThat(imports.events()).hasSize(1);
    }

    @Test
    void sharesAnIdenticalImportOnlyWhileItReads() {
        var first = reception("demo", "A", "full");
        assertThat(reception("demo", "A", "full")).isEqualTo(new Reception<>(first.job(), true));
        assertThat(reception("demo", "A", "partial").repeated()).isFalse();
        assertThat(reception("other", "A", "full").repeated()).isFalse();
        assertThat(reception("demo", "A", null).repeated()).isFalse();
        worker.workOff();
        assertThat(reception("demo", "A", "full").repeated()).isFalse();
    }
}
