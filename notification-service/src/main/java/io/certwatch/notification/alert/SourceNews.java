package io.certwatch.notification.alert;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened at a watched source, as its stewards are told it.
 *
 * @param revision of the source; one message each
 * @param sentence what happened
 * @param reasons why it was held, failed or was refused; empty otherwise
 * @param alarms what is wrong with the source now, this news included
 * @param figures of the version that was read; absent if none was
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
        Instant at) implements AlertContent {

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
        REGISTER
    }

    /** Entries or certificates, beside the last good version; how many that had is unknown where there was none. */
    public record Figures(long count, @Nullable Long lastGood, long added, long changed, long gone) {}

    /** Where in the API of the catalogue it can be seen: the check, the bytes it fetched, and the draft, edition or import that came of the newest version. */
    public record Links(@Nullable String check, @Nullable String original, @Nullable String newest) {}

    /** Each message about a source is a cause of its own. */
    AlertCause cause() {
        return new AlertCause(AlertCause.Kind.SOURCE, source + "/" + revision);
    }
}
