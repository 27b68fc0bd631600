package io.certwatch.audit;

import org.jspecify.annotations.Nullable;

/**
 * Selects records; null selects all.
 *
 * @param from first id
 * @param before id after the last one; a page continues at the last id of the page before
 * @param person subject of the actor
 * @param object one of the objects
 */
public record AuditQuery(
        Visibility visible,
        @Nullable String from,
        @Nullable String before,
        @Nullable String person,
        @Nullable String operation,
        @Nullable String object,
        @Nullable AuditOutcome outcome) {}
