package io.certwatch.deadletter.web;

import io.certwatch.deadletter.ReplayLetters;
import io.certwatch.deadletter.ReplayLetters.Outcome;
import io.certwatch.deadletter.ReplayLetters.Replayed;
import io.certwatch.platform.web.ReadersText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param more whether further dead letters may wait: repeat the request */
record ReplayedLettersView(List<ReplayedLetterView> items, boolean more) {

    /**
     * @param failedAgainAs id of the new dead letter, if it failed again
     * @param reason why it is refused or waits
     */
    record ReplayedLetterView(
            String id,
            Outcome outcome,
            @Nullable String failedAgainAs,
            @Nullable ReadersText reason) {

        static ReplayedLetterView of(Replayed replayed) {
            var reason = replayed.reason();
            return new ReplayedLetterView(
                    replayed.id().toString(),
                    replayed.outcome(),
                    replayed.failedAgainAs(),
                    reason == null ? null : new ReadersText(reason));
        }
    }

    static ReplayedLettersView of(ReplayLetters.Batch batch) {
        return new ReplayedLettersView(
                batch.items().stream().map(ReplayedLetterView::of).toList(), batch.more());
    }
}
