package io.certwatch.audit.web;

import io.certwatch.audit.AuditSettings.RefusalSettings;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/** Limits the recorded refusals of a minute: a client can cause any number of them at no cost. */
final class RefusalLimit {

    private final RefusalSettings most;
    private final Map<String, Integer> recorded = new HashMap<>();
    private Instant minute = Instant.MIN;
    private int inAll;

    RefusalLimit(RefusalSettings most) {
        this.most = most;
    }

    /** @return whether one more refusal of the client may be recorded, which is then counted */
    synchronized boolean take(String client, Instant now) {
        startMinute(now.truncatedTo(ChronoUnit.MINUTES));
        if (inAll >= most.inAll() || recorded.getOrDefault(client, 0) >= most.perClient()) return false;
        recorded.merge(client, 1, Integer::sum);
        inAll++;
        return true;
    }

    private void startMinute(Instant now) {
        if (now.equals(minute)) return;
        minute = now;
        recorded.clear();
        inAll = 0;
    }
}
