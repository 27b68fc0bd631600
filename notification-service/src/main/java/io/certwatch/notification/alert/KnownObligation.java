package io.certwatch.notification.alert;

import io.certwatch.notification.alert.Notice.Transition;
import org.jspecify.annotations.Nullable;

/** The little we keep of an obligation: its newest revision and the alert that tells of it. */
public record KnownObligation(
        String company, String id, long revision, Transition transition, @Nullable AlertId alert) {

    static KnownObligation of(Notice notice, @Nullable AlertId alert) {
        return new KnownObligation(
                notice.company(), notice.obligation(), notice.revision(), notice.transition(), alert);
    }
}
