package io.certwatch.deadletter;

import io.certwatch.platform.author.RecordedBy;
import io.certwatch.platform.text.Localized;
import io.certwatch.platform.web.RequestProblem;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Replays many waiting dead letters, by topic, oldest first. */
public final class ReplayLetters {

    /** Less than a caller waits for an answer. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    public enum Outcome {
        PROCESSED,
        /** It is a new dead letter now. */
        FAILED_AGAIN,
        /** It cannot be restored, or another request is deciding it. */
        REFUSED,
        /** Database or broker is unavailable: it waits, and so do all behind it. */
        WAITS
    }

    /**
     * @param failedAgainAs id of the new dead letter
     * @param reason why it is refused or waits
     */
    public record Replayed(
            DeadLetterId id,
            Outcome outcome,
            @Nullable String failedAgainAs,
            @Nullable Localized reason) {}

    /** @param more whether further dead letters may wait */
    public record Batch(List<Replayed> items, boolean more) {}

    private final LetterList letters;
    private final DecideLetters decide;
    private final Clock clock;

    ReplayLetters(LetterList letters, DecideLetters decide, Clock clock) {
        this.letters = letters;
        this.decide = decide;
        this.clock = clock;
    }

    /**
     * Stops at the first that has to wait for a database or broker, and after half a minute. What fails again during this call is not
     * replayed by it.
     *
     * @param topic as in {@link LetterList#find}
     * @throws RequestProblem 503 if the dead letters cannot be read
     */
    public Batch replay(@Nullable String topic, int limit, RecordedBy by) {
        var until = clock.instant().plus(LONGEST);
        var page = letters.find(topic, DeadLetterState.WAITING, limit, null);
        var items = new ArrayList<Replayed>();
        for (var letter : page.items()) {
            if (!clock.instant().isBefore(until)) return new Batch(items, true);
            var replayed = replay(letter.letter().id(), by);
            items.add(replayed);
            if (replayed.outcome() == Outcome.WAITS) return new Batch(items, true);
        }
        return new Batch(items, page.next() != null);
    }

    private Replayed replay(DeadLetterId id, RecordedBy by) {
        try {
            var decision = decide.replay(id, by).decided().decision();
            var again = decision == null ? null : decision.failedAgainAs();
            return new Replayed(id, again == null ? Outcome.PROCESSED : Outcome.FAILED_AGAIN, again, null);
        } catch (RequestProblem refused) {
            var waits = refused.status().isSameCodeAs(HttpStatus.SERVICE_UNAVAILABLE);
            return new Replayed(id, waits ? Outcome.WAITS : Outcome.REFUSED, null, refused.words());
        }
    }
}
