package io.certwatch.catalogue.fetching;

import io.github.resilience4j.timelimiter.TimeLimiter;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** Ends every fetch within its total time, even if a name server, a web server or a network folder hangs. */
public final class TimeLimitedFetcher implements Fetcher {

    private final Fetcher fetcher;
    private final Limits widest;
    private final Clock clock;

    public TimeLimitedFetcher(Fetcher fetcher, Limits widest, Clock clock) {
        this.fetcher = fetcher;
        this.widest = widest;
        this.clock = clock;
    }

    @Override
    public Fetch fetch(Address address, LastSeen lastSeen, Limits limits) {
        var narrowed = limits.within(widest);
        var outcomes = Outcomes.begin(clock);
        var outcome = new CompletableFuture<Fetch>();
        var worker = Thread.ofVirtual().name("fetch").start(() -> work(outcome, address, lastSeen, narrowed));
        try {
            return TimeLimiter.of(narrowed.total()).executeFutureSupplier(() -> outcome);
        } catch (TimeoutException tooSlow) {
            worker.interrupt();
            return outcomes.ofFailure(
                    Fetch.Failure.TOO_SLOW, "the fetch did not finish within " + seconds(narrowed.total()));
        } catch (InterruptedException stopped) {
            outcome.cancel(true);
            worker.interrupt();
            Thread.currentThread().interrupt();
            return outcomes.ofFailure(Fetch.Failure.BROKEN_OFF, "the service was stopped");
        } catch (Exception failure) {
            throw unwrap(failure);
        }
    }

    /** An interrupt closes the socket of a waiting virtual thread. Content that arrives too late is deleted. */
    private void work(CompletableFuture<Fetch> outcome, Address address, LastSeen lastSeen, Limits limits) {
        try {
            var fetch = fetcher.fetch(address, lastSeen, limits);
            if (!outcome.complete(fetch) && fetch instanceof Fetch.Fetched late) late.close();
        } catch (RuntimeException | Error failure) {
            outcome.completeExceptionally(failure);
        }
    }

    private static RuntimeException unwrap(Exception failure) {
        var cause = failure instanceof ExecutionException wrapped && wrapped.getCause() != null
                ? wrapped.getCause()
                : failure;
        return cause instanceof RuntimeException ours ? ours : new IllegalStateException(cause);
    }

    private static String seconds(Duration time) {
        return time.toMillis() / 1000.0 + " s";
    }

    @Override
    public Optional<Objection> objection(Address address) {
        return fetcher.objection(address);
    }
}
