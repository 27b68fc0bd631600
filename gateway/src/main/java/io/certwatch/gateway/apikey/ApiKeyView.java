package io.certwatch.gateway.apikey;

import io.certwatch.gateway.apikey.ApiKey.Status;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A key without its secret. */
record ApiKeyView(
        @Schema(description = "The first part of the key, which is no secret")
        String id,

        String name,

        @ArraySchema(schema = @Schema(allowableValues = {"member", "viewer", "integrator"}))
        List<String> roles,

        Status status,
        Instant createdAt,

        @Schema(description = "The name of the person or machine")
        String createdBy,

        Instant expiresAt,

        @Schema(description = "Recorded every ten minutes at most; null if the key was never used") @Nullable
        Instant lastUsedAt,

        @Nullable Instant revokedAt,
        @Nullable String revokedBy) {

    static ApiKeyView of(ApiKey key, Instant now) {
        return new ApiKeyView(
                key.id(),
                key.name(),
                key.roles(),
                key.status(now),
                key.createdAt(),
                key.createdBy().name(),
                key.expiresAt(),
                key.lastUsedAt(),
                key.revokedAt(),
                key.revokedBy() == null ? null : key.revokedBy().name());
    }
}
