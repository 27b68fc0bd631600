package io.certwatch.notification.law;

import io.certwatch.law.CurrentLaws;
import io.certwatch.law.LawVersion;

/** Keeps what is known of the law. Older and repeated revisions change nothing. */
public final class FollowLaws {
    private final CurrentLaws laws;

    public FollowLaws(CurrentLaws laws) {
        this.laws = laws;
    }

    public void on(LawVersion version) {
        laws.keep(version);
    }
}
