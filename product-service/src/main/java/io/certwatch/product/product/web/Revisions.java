package io.certwatch.product.product.web;

import io.certwatch.platform.web.EntityTag;
import io.certwatch.product.product.AssessedProduct;
import io.certwatch.product.product.Precondition;
import io.certwatch.product.product.Precondition.AtRevision;
import io.certwatch.product.product.Precondition.LastChangedIn;
import org.jspecify.annotations.Nullable;

/** Converts the revision of a product to an entity tag and back. */
public final class Revisions {

    private Revisions() {}

    static String tag(AssessedProduct product) {
        return tag(product.revision());
    }

    public static String tag(long revision) {
        return EntityTag.of(revision);
    }

    static Precondition precondition(@Nullable String ifMatch) {
        var revision = EntityTag.optional(ifMatch);
        return revision == null ? Precondition.NONE : new AtRevision(revision);
    }

    /** For decisions and edits, which must state the revision that the person saw. */
    public static Precondition required(@Nullable String ifMatch) {
        return new AtRevision(EntityTag.required(ifMatch));
    }

    /** Likewise, for what a removed product keeps. */
    public static Precondition requiredOfKept(@Nullable String ifMatch) {
        return new LastChangedIn(EntityTag.required(ifMatch));
    }

    static Precondition precondition(@Nullable String ifMatch, @Nullable String ifNoneMatch) {
        return EntityTag.isForNew(ifNoneMatch) ? Precondition.ABSENT : precondition(ifMatch);
    }
}
