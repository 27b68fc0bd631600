package io.certwatch.catalogue.law.web;

import io.certwatch.platform.web.EntityTag;
import org.jspecify.annotations.Nullable;

/** The revision on which a request is based. */
final class LawRevision {

    private LawRevision() {}

    static int required(@Nullable String ifMatch) {
        return narrowed(EntityTag.required(ifMatch));
    }

    static @Nullable Integer optional(@Nullable String ifMatch) {
        var revision = EntityTag.optional(ifMatch);
        return revision == null ? null : narrowed(revision);
    }

    private static int narrowed(long revision) {
        return Math.toIntExact(Math.min(revision, Integer.MAX_VALUE));
    }
}
