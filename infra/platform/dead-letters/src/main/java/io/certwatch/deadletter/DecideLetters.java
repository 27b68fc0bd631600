package io.certwatch.deadletter;

import io.certwatch.platform.author.RecordedBy;
import io.certwatch.platform.event.DeadLetters;
import io.certwatch.platform.event.FailureReason;
import io.certwatch.platform.event.TransientFailure;
import io.certwatch.platform.text.PlatformText;
import io.certwatch.platform.web.RequestProblem;
import io.certwatch.platform.work.SingleInstanceLock;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Replays and discards dead letters: each once, and in one request at a time of all instances. */
public final class DecideLetters {

    private final LetterList letters;
    private final OriginalRecords originals;
    private final LetterDecisions decisions;
    private final Listeners listeners;
    private final DeadLetters deadLetters;
    private final SingleInstanceLock lock;
    private final Clock clock;

    DecideLetters(
            LetterList letters,
            LetterTopics topics,
            LetterDecisions decisions,
            Listeners listeners,
            DeadLetters deadLetters,
            SingleInstanceLock lock,
            Clock clock) {
        this.letters = letters;
        this.originals = new OriginalRecords(topics);
        this.decisions = decisions;
        this.listeners = listeners;
        this.deadLetters = deadLetters;
        this.lock = lock;
        this.clock = clock;
    }

    /**
     * Gives the record to its listener. If the listener fails again, the record becomes a new dead letter, which names its first one. A
     * record that was replayed already is not given again.
     *
     * @throws RequestProblem 404 without this dead letter; 409 if it is discarded, cannot be restored or is being decided; 503 if the
     *     listener fails for a reason that passes, and the dead letter waits as before
     */
    public FoundLetter replay(DeadLetterId id, RecordedBy by) {
        return decide(
                id,
                DeadLetterState.REPLAYED,
                found -> new LetterDecision(DeadLetterState.REPLAYED, now(), by, null, give(found)));
    }

    /**
     * A dead letter that was discarded already stays as it is.
     *
     * @throws RequestProblem 404 without this dead letter; 409 if it is replayed or is being decided
     */
    public FoundLetter discard(DeadLetterId id, RecordedBy by, String reason) {
        return decide(
                id,
                DeadLetterState.DISCARDED,
                _ -> new LetterDecision(DeadLetterState.DISCARDED, now(), by, reason, null));
    }

    private FoundLetter decide(
            DeadLetterId id, DeadLetterState wanted, Function<FoundLetter, LetterDecision> deciding) {
        find(id); // no locks for names that nothing has
        var decided = new AtomicReference<@Nullable FoundLetter>();
        if (!lock.run("dead-letter " + id, () -> decided.set(decide(find(id), wanted, deciding)))) {
            throw RequestProblem.conflict("dead-letter-being-decided", PlatformText.of("problem.letter-being-decided"));
        }
        return Objects.requireNonNull(decided.get());
    }

    private FoundLetter decide(
            FoundLetter found, DeadLetterState wanted, Function<FoundLetter, LetterDecision> deciding) {
        var state = found.decided().state();
        if (state == wanted) return found;
        if (state != DeadLetterState.WAITING) throw decidedAlready();
        var decision = deciding.apply(found);
        if (!decisions.add(found.partition(), found.record().offset(), decision)) throw decidedAlready();
        return found.with(decision);
    }

    /** @return id of the new dead letter; null if the listener has processed the record */
    private @Nullable String give(FoundLetter found) {
        var record = originals.of(found);
        var letter = found.decided().letter();
        try {
            listeners.give(record, letter.group());
            return null;
        } catch (RuntimeException failure) {
            if (TransientFailure.in(failure)) {
                throw RequestProblem.busy(PlatformText.of("problem.letter-waits", FailureReason.of(failure)));
            }
            var again =
                    deadLetters.failedAgain(record, failure, letter.group(), letter.firstId(), letter.failures() + 1);
            return new DeadLetterId(again.topic(), again.partition(), again.offset()).toString();
        }
    }

    /** As exact as it is stored. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private FoundLetter find(DeadLetterId id) {
        return letters.get(id).orElseThrow(() -> RequestProblem.unknown("dead letter", id.toString()));
    }

    private static RequestProblem decidedAlready() {
        return RequestProblem.conflict("dead-letter-decided", PlatformText.of("problem.letter-decided"));
    }
}
