package io.certwatch.notification.law;

import io.certwatch.law.CurrentLaws;
import io.certwatch.law.LawVersion;

/** Keeps what is known of the law. Older and repeated revisions change nothing. */
public final class FollowLaws {
    private final CurrentLaws laws;
    private final Runnable nudge;

    /** @param nudge leads soon to a look for news to tell */
    public FollowLaws(CurrentLaws laws, Runnable nudge) {
        this.laws = laws;
        this.nudge = nudge;
    }

    public void on(LawVersion version) {
        if (laws.keep(version)) {
            nudge.run();
        }
    }
}
