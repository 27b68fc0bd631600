package io.certwatch.notification.inbox;

import static io.certwatch.notification.alert.Fixtures.COMPANY;
import static io.certwatch.notification.alert.Fixtures.NOON;
import static io.certwatch.notification.alert.Fixtures.VENDOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.notification.alert.Fixtures;
import io.certwatch.notification.alert.InMemoryObligations;
import io.certwatch.notification.alert.ObligationChange.Transition;
import io.certwatch.notification.inbox.InboxItem.Kind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClosedSinceTest {

    private final InMemoryObligations obligations = new InMemoryObligations();
    private final ClosedSince closedSince = new ClosedSince(obligations);

    @Test
    void countsWhatIsClosedNow() {
        known("suspended, then valid", Transition.SATISFIED);
        known("suspended, then revoked", Transition.LAPSE_CHANGED);
        var over = item(Kind.REQUIRED, "suspended, then valid");
        var half = over.with(item(Kind.REQUIRED, "suspended, then revoked"));
        var answer = item(Kind.ANSWER, "suspended, then valid");
        var closed = closedSince.count(COMPANY, List.of(over, half, answer));

        assertThat(closed.applyAsInt(over)).isEqualTo(1);
        assertThat(over.isOver(1)).isTrue();
        assertThat(closed.applyAsInt(half)).isEqualTo(1);
        assertThat(half.isOver(1)).isFalse();
        assertThat(closed.applyAsInt(answer)).as("the answer was given").isZero();
    }

    private void known(String obligation, Transition transition) {
        obligations.save(List.of(Fixtures.known(obligation, 2, transition, VENDOR, null, false)));
    }

    private static InboxItem item(Kind kind, String obligation) {
        return InboxItem.ofObligation(COMPANY, kind, "day", null, Map.of(), obligation, NOON);
    }
}
