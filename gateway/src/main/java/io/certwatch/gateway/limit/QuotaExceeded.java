package io.certwatch.gateway.limit;

import java.util.List;

/** A request beyond a limit. */
final class QuotaExceeded extends RuntimeException {

    private final transient Count refusal;

    QuotaExceeded(Count refusal) {
        super("The limit " + refusal.policy() + " is exceeded", null, false, false);
        this.refusal = refusal;
    }

    Count refusal() {
        return refusal;
    }

    /** @throws QuotaExceeded if one of the limits refuses the request */
    static void check(List<Count> counts) {
        counts.stream().filter(count -> !count.accepted()).findFirst().ifPresent(refusal -> {
            throw new QuotaExceeded(refusal);
        });
    }
}
