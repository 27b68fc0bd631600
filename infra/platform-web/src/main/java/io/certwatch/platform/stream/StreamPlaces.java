package io.certwatch.platform.stream;

import io.certwatch.platform.web.RequestProblem;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.http.HttpStatus;

/** Counts the open event streams per company and in total. */
final class StreamPlaces {

    private final StreamSettings settings;
    private final Map<String, Integer> taken = new HashMap<>();
    private int inAll;

    StreamPlaces(StreamSettings settings) {
        this.settings = settings;
    }

    /** @return releases the place; idempotent */
    synchronized Runnable take(String company) {
        if (taken.getOrDefault(company, 0) >= settings.perCompany()) {
            throw RequestProblem.of(
                    HttpStatus.TOO_MANY_REQUESTS,
                    "too-many-streams",
                    "The company has " + settings.perCompany()
                            + " event streams open, which is as many as it may. Close one, or ask for the resource"
                            + " itself.");
        }
        if (inAll >= settings.inAll()) {
            throw RequestProblem.busy(
                    "Too many event streams are open at the moment; try again soon, or ask for the resource itself.");
        }
        taken.merge(company, 1, Integer::sum);
        inAll++;
        var given = new AtomicBoolean();
        return () -> {
            if (given.compareAndSet(false, true)) {
                giveBack(company);
            }
        };
    }

    private synchronized void giveBack(String company) {
        taken.computeIfPresent(company, (_, streams) -> streams == 1 ? null : streams - 1);
        inAll--;
    }
}
