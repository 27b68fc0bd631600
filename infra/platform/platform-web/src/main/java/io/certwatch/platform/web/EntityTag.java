package io.certwatch.platform.web;

import io.certwatch.platform.text.PlatformText;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Converts revisions from and to the headers ETag, If-Match and If-None-Match. */
public final class EntityTag {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");
    private static final String ANY = "*";

    private EntityTag() {}

    public static String of(long revision) {
        return "\"" + revision + "\"";
    }

    /** The revision that the client read. */
    public static long requireRevision(@Nullable String ifMatch) {
        var revision = optional(ifMatch);
        if (revision == null) throw RequestProblem.unconditional(PlatformText.of("problem.if-match"));
        return revision;
    }

    /** The revision that the client read, of something whose revisions fit in an int. */
    public static int requiredInt(@Nullable String ifMatch) {
        return narrow(requireRevision(ifMatch));
    }

    /** Null if the header is missing. */
    public static @Nullable Integer optionalInt(@Nullable String ifMatch) {
        var revision = optional(ifMatch);
        return revision == null ? null : narrow(revision);
    }

    /** Null if the header is missing. */
    public static @Nullable Long optional(@Nullable String ifMatch) {
        if (ifMatch == null) return null;
        var tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) throw RequestProblem.invalid("If-Match", PlatformText.of("fault.etag"));
        return Long.valueOf(tag.group(1));
    }

    /** A revision beyond the range is none that exists. */
    private static int narrow(long revision) {
        return Math.toIntExact(Math.min(revision, Integer.MAX_VALUE));
    }

    /** Whether {@code If-None-Match: *} restricts the request to creation. */
    public static boolean isForNew(@Nullable String ifNoneMatch) {
        if (ifNoneMatch == null) return false;
        if (!ifNoneMatch.strip().equals(ANY))
            throw RequestProblem.invalid("If-None-Match", PlatformText.of("fault.etag-any"));
        return true;
    }
}
