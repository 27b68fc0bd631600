package io.certwatch.gateway.company;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A company that may use the system. Public: the driver's record codec needs it.
 *
 * @param name null until an operator gives one
 * @param issuer whose tokens may name it if there are several providers: that of its first token, or the one that an operator
 *     names; null for all
 * @param revision counts the changes, from 1
 */
public record Company(
        @BsonId String id,
        @Nullable String name,
        Instant admittedAt,
        @Nullable String issuer,
        @JsonIgnore long revision) {}
