package io.certwatch.notification.law;

import io.certwatch.law.CurrentLaws;
import io.certwatch.law.LawVersion;
import io.certwatch.notification.timing.Wakeups;

/** Keeps what is known of the law. Older and repeated revisions change nothing. */
public final class FollowLaws {
    private final CurrentLaws laws;
    private final Wakeups wakeups;

    /** @param wakeups of {@link TellTeamsOfLaw} */
    public FollowLaws(CurrentLaws laws, Wakeups wakeups) {
        this.laws = laws;
        this.wakeups = wakeups;
    }

    public void on(LawVersion version) {
        if (laws.keep(version)) {
            wakeups.now();
        }
    }
}
