package io.certwatch.platform.stream;

import io.certwatch.platform.text.PlatformText;
import io.certwatch.platform.web.RequestProblem;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.http.HttpStatus;

/** Counts the open event streams per company and in total. */
public final class StreamPlaces {

    private static final Duration WAIT = Duration.ofSeconds(30);

    private final int perCompany;
    private final int all;
    private final Map<String, Integer> byCompany = new HashMap<>();
    private int taken;

    /**
     * @param perCompany maximum open streams per company
     * @param inAll maximum open streams in total
     */
    public StreamPlaces(int perCompany, int inAll) {
        this.perCompany = perCompany;
        this.all = inAll;
    }

    /**
     * @return releases the place; idempotent
     * @throws RequestProblem 429 if the company has all its places, 503 if all are taken
     */
    public synchronized Runnable take(String company) {
        if (byCompany.getOrDefault(company, 0) >= perCompany) {
            throw RequestProblem.of(
                            HttpStatus.TOO_MANY_REQUESTS,
                            "too-many-streams",
                            PlatformText.of("problem.company-streams", perCompany))
                    .after(WAIT);
        }
        if (taken >= all) {
            throw RequestProblem.busy(PlatformText.of("problem.streams"));
        }
        byCompany.merge(company, 1, Integer::sum);
        taken++;
        var given = new AtomicBoolean();
        return () -> {
            if (given.compareAndSet(false, true)) giveBack(company);
        };
    }

    /** Open streams in total. */
    public synchronized int taken() {
        return taken;
    }

    private synchronized void giveBack(String company) {
        byCompany.computeIfPresent(company, (_, streams) -> streams == 1 ? null : streams - 1);
        taken--;
    }
}
