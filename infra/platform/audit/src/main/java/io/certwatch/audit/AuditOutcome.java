package io.certwatch.audit;

import org.jspecify.annotations.Nullable;

/** What became of a request. */
public enum AuditOutcome {
    /** Answered with success. */
    DONE,
    /** Answered with a 4xx that is about the request: invalid, unknown, in conflict, outdated. */
    REJECTED,
    /** Not allowed: 401 or 403. */
    REFUSED,
    /** Failed inside the service: 5xx. */
    FAILED,
    /** Not completed: still running, or the process ended before it could record the outcome. */
    UNKNOWN;

    static AuditOutcome of(int status) {
        if (status == 401 || status == 403) return REFUSED;
        if (status >= 500) return FAILED;
        return status >= 400 ? REJECTED : DONE;
    }

    static AuditOutcome of(@Nullable Completion completion) {
        return completion == null ? UNKNOWN : completion.outcome();
    }
}
