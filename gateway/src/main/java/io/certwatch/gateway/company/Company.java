package io.certwatch.gateway.company;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A company that may use the system.
 *
 * @param name null until an operator gives one
 * @param issuer whose tokens may name it if there are several providers: that of its first token, or the one that an operator
 *     names; null for all
 * @param revision counts the changes, from 1
 */
record Company(
        String id,
        @Nullable String name,
        Instant admittedAt,
        @Nullable String issuer,
        @JsonIgnore long revision) {}
