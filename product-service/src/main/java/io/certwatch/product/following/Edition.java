package io.certwatch.product.following;

import io.certwatch.product.matching.EditionText;
import io.certwatch.product.matching.EntryText;
import io.certwatch.product.matching.Force;
import io.certwatch.product.matching.Wording;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A published edition as its topic last told it.
 *
 * @param withdrawn it should not have been published: it neither holds nor ends another
 */
public record Edition(
        String id,
        long revision,
        boolean withdrawn,
        Force force,
        Wording title,
        String announcement,
        LocalDate effective,
        @Nullable String supersedes,
        List<EntryText> entries) {

    EditionText text() {
        return new EditionText(id, force, effective, supersedes, entries);
    }

    boolean holdsOn(LocalDate day) {
        return !withdrawn && !effective.isAfter(day);
    }

    /** Only a statutory edition ends the one before it, and not before its own day. */
    boolean ends(Edition other, LocalDate day) {
        return other.id.equals(supersedes) && force == Force.STATUTORY && holdsOn(day);
    }
}
