package io.certwatch.gateway.apikey;

import io.certwatch.security.Caller;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A stored key. Public: the driver's record codec needs it.
 *
 * @param company the company of its maker, which it acts for
 * @param roles as tokens carry them, in order; at most those of its maker
 * @param lastUsedAt up to some minutes before the last use; null if it was never used
 * @param revokedAt null while it is not revoked
 */
public record ApiKey(
        @BsonId String id,
        String company,
        String name,
        List<String> roles,
        byte[] hash,
        Instant createdAt,
        Person createdBy,
        Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt,
        @Nullable Person revokedBy) {

    /** Who made or revoked a key. */
    public record Person(String issuer, String subject, String name) {

        static Person of(Caller caller) {
            return new Person(caller.issuer(), caller.subject(), caller.name());
        }
    }

    enum Status {
        ACTIVE,
        EXPIRED,
        REVOKED
    }

    /** Compares the secret in constant time. */
    boolean matches(ApiKeyText text) {
        return MessageDigest.isEqual(hash, text.hash());
    }

    Status status(Instant now) {
        if (revokedAt != null) return Status.REVOKED;
        return now.isBefore(expiresAt) ? Status.ACTIVE : Status.EXPIRED;
    }
}
