package io.certwatch.gateway.company;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A company that may use the system.
 *
 * @param name null until an operator gives one
 * @param issuer the issuer of its first token; null if an operator admitted it
 * @param revision counts the changes, from 1
 */
record Company(
        String id,
        @Nullable String name,
        Instant admittedAt,
        @Nullable String issuer,
        @JsonIgnore long revision) {

    /** A label of a DNS name (RFC 1123): 1 to 63 lower-case letters, digits and hyphens, without a hyphen at either end. */
    private static final Pattern ID = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }
}
