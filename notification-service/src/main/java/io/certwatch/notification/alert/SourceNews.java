package io.certwatch.notification.alert;

import io.certwatch.notification.vocabulary.BilingualText;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A transition of a watched source, for the stewards.
 *
 * @param revision of the source; one message per revision
 * @param sentence what happened
 * @param reasons why the version was held or rejected, or the check failed; else empty
 * @param alarms all current alarms of the source, including this one
 * @param figures of the version that was read; null if none was
 */
public record SourceNews(
        String source,
        long revision,
        Kind kind,
        BilingualText name,
        String address,
        Publishes publishes,
        BilingualText sentence,
        List<BilingualText> reasons,
        List<BilingualText> alarms,
        @Nullable Figures figures,
        Links links,
        Instant at)
        implements AlertContent {

    public enum Kind {
        CHANGED,
        HELD,
        FAILING,
        STALE,
        NOT_LIVE,
        RECOVERED
    }

    public enum Publishes {
        EDITION,
        REGISTER,
        LAW
    }

    /** Numbers of entries or certificates, compared with the last accepted version; {@code lastGood} is null if there is none. */
    public record Figures(long count, @Nullable Long lastGood, long added, long changed, long gone) {}

    /** Paths in the API of catalogue-service: the check, the file it fetched, and the draft, edition or import made from the newest version. */
    public record Links(
            @Nullable String check,
            @Nullable String original,
            @Nullable String newest) {}

    /** Each transition is its own cause, so each gets its own message. */
    AlertCause cause() {
        return new AlertCause(AlertCause.Kind.SOURCE, source + "/" + revision);
    }
}
