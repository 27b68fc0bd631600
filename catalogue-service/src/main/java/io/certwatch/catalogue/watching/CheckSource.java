package io.certwatch.catalogue.watching;

import static java.util.Objects.requireNonNull;

import io.certwatch.catalogue.edition.reading.GivenFields;
import io.certwatch.catalogue.fetching.Fetch;
import io.certwatch.catalogue.fetching.Fetcher;
import io.certwatch.catalogue.fetching.Limits;
import io.certwatch.catalogue.watching.version.ExamineOriginal;
import io.certwatch.catalogue.watching.version.ExamineOriginal.Examined;
import io.certwatch.importjob.Original;
import io.certwatch.importjob.Originals;
import io.certwatch.platform.work.SingleInstanceLock;
import io.certwatch.tabular.UnreadableSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Runs one check of a source, on one instance at a time. A check that crashed is repeated under the same number. */
public final class CheckSource {

    private static final int ATTEMPTS = 5;
    private static final long LARGEST_ANNOUNCEMENT = 8L << 20; // bytes; it is stored in one document
    private static final long LARGEST_REGISTER = 64L << 20;

    private final Sources sources;
    private final Fetcher fetcher;
    private final Originals originals;
    private final ExamineOriginal examine;
    private final AcceptVersion acceptVersion;
    private final ConcludeCheck conclude;
    private final SingleInstanceLock exclusive;
    private final Consumer<Check> made;
    private final Clock clock;

    CheckSource(
            Sources sources,
            Fetcher fetcher,
            Originals originals,
            ExamineOriginal examine,
            AcceptVersion acceptVersion,
            ConcludeCheck conclude,
            SingleInstanceLock exclusive,
            Consumer<Check> made,
            Clock clock) {
        this.sources = sources;
        this.fetcher = fetcher;
        this.originals = originals;
        this.examine = examine;
        this.acceptVersion = acceptVersion;
        this.conclude = conclude;
        this.exclusive = exclusive;
        this.made = made;
        this.clock = clock;
    }

    /** Does nothing if the source is not due, or another instance is checking it. */
    public void check(SourceId id) {
        exclusive.run(
                "source-" + id,
                () -> sources.find(id)
                        .filter(source -> source.due(clock.instant()))
                        .ifPresent(this::begin));
    }

    private void begin(WatchedSource source) {
        var now = clock.instant();
        var open = source.checkState().open();
        var opened = open == null ? source.checkState().opens(OpenCheck.Asked.CLOCK, now) : source.checkState();
        var begun = source.with(opened.begins(requireNonNull(opened.open()).begins(now)));
        if (!sources.save(source, begun, List.of())) return;
        made.accept(conclude.conclude(begun, runCheck(begun)));
    }

    private CheckResult runCheck(WatchedSource source) {
        int attempts = requireNonNull(source.checkState().open()).attempts();
        if (attempts > ATTEMPTS) {
            return new CheckResult.NotFetched(
                    Outcome.FAILED, Reasons.brokenOff(ATTEMPTS), false, null, clock.instant(), Duration.ZERO);
        }
        var settings = source.settings();
        return switch (fetcher.fetch(settings.address(), source.knowledge().seen(), limits(settings.watched()))) {
            case Fetch.NotModified same ->
                new CheckResult.Unchanged(
                        same.evidence() == Fetch.Evidence.SERVER_SAYS_SO ? Outcome.NOT_MODIFIED : Outcome.SAME_BYTES,
                        same.seen(),
                        same.at(),
                        same.took());
            case Fetch.Failed failed ->
                new CheckResult.NotFetched(
                        Outcome.FAILED,
                        Reasons.ofFailure(failed),
                        failed.passing(),
                        failed.retryAfter(),
                        failed.at(),
                        failed.took());
            case Fetch.Refused refused -> toResult(refused);
            case Fetch.Fetched fetched -> examineFetched(source, fetched);
        };
    }

    private static Limits limits(Watched watched) {
        long bytes = switch (watched) {
            case Watched.EditionList _, Watched.LawPage _ -> LARGEST_ANNOUNCEMENT;
            case Watched.RegisterList _ -> LARGEST_REGISTER;
        };
        return new Limits(bytes, Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofMinutes(3));
    }

    /** Holds a redirect to another host, which is a login page or a new owner, and maps other refusals to failures. */
    private static CheckResult toResult(Fetch.Refused refused) {
        return switch (refused.reason()) {
            case REDIRECTED_ELSEWHERE ->
                new CheckResult.Redirected(Reasons.elsewhere(refused), refused.at(), refused.took());
            case CIRCUIT_OPEN, RATE_LIMITED ->
                new CheckResult.NotFetched(
                        Outcome.REFUSED, Reasons.ofRefusal(refused), true, null, refused.at(), refused.took());
            case HOST_NOT_ALLOWED, PRIVATE_ADDRESS, DOWNGRADED, TOO_LARGE, OUTSIDE_OF_ROOTS ->
                new CheckResult.NotFetched(
                        Outcome.REFUSED, Reasons.ofRefusal(refused), false, null, refused.at(), refused.took());
        };
    }

    private CheckResult examineFetched(WatchedSource source, Fetch.Fetched fetched) {
        var original = keep(fetched);
        var answer = new FetchedOriginal(original, fetched.finalAddress(), fetched.headers());
        var examined = examine.examine(source, answer);
        boolean dismissed = fetched.sha256().equals(source.knowledge().dismissed());
        var taken = examined instanceof Examined.Sound && !dismissed ? accept(source, answer) : null;
        return new CheckResult.Fetched(
                answer, examined, taken, dismissed, fetched.seen(), fetched.at(), fetched.took());
    }

    private Original keep(Fetch.Fetched fetched) {
        try (fetched;
                var bytes = fetched.content().open()) {
            originals.keep(fetched.sha256(), bytes);
            return new Original(
                    fetched.sha256(),
                    fetched.mediaType(),
                    fetched.charset(),
                    fetched.content().size());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private AcceptanceOutcome accept(WatchedSource source, FetchedOriginal answer) {
        var known = source.knowledge();
        boolean publish = source.settings().trusted() && known.lastGood().isPresent();
        try {
            var arrival = answer.arrival(
                    source.id(), requireNonNull(source.checkState().open()).number());
            return acceptVersion.accept(
                    source.id(),
                    source.settings().watched(),
                    answer.original(),
                    new AcceptVersion.Terms(known, arrival, publish, null, GivenFields.NONE));
        } catch (UnreadableSource readJustNow) {
            throw new IllegalStateException("The original can no longer be read: " + readJustNow.reason(), readJustNow);
        }
    }
}
