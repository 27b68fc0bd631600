package io.certwatch.audit;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * Ids in the order of time: milliseconds since 1970, a counter for records of one millisecond, and random digits for
 * other instances, all in hexadecimal.
 */
public final class RecordIds {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{24}");
    private static final long LATEST = (1L << 48) - 1;

    private final SecureRandom random = new SecureRandom();
    private final AtomicInteger counter = new AtomicInteger();

    public String next(Instant at) {
        return "%s%04x%08x".formatted(from(at), counter.getAndIncrement() & 0xffff, random.nextInt());
    }

    /** Not above any id of this time or later, and above every earlier one. */
    public static String from(Instant at) {
        return "%012x".formatted(Math.clamp(at.toEpochMilli(), 0, LATEST));
    }

    public static boolean isId(String text) {
        return FORM.matcher(text).matches();
    }
}
