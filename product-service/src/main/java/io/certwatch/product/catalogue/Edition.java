package io.certwatch.product.catalogue;

import io.certwatch.edition.Force;
import io.certwatch.edition.Sector;
import io.certwatch.product.engine.EditionText;
import io.certwatch.product.engine.EntryText;
import io.certwatch.product.engine.Wording;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A published edition as last received from its topic.
 *
 * @param withdrawn it should not have been published: it is neither in force nor ends another
 * @param sector whose equipment guidance is about; null for everybody's
 * @param effective the first day on which it applies; an observation, which has no such day, warns from its day of issue on
 * @param changes how its entries differ from those of the superseded edition
 * @param details of its entries; a change of them assesses no product again
 */
@RecordBuilder
public record Edition(
        String id,
        long revision,
        boolean withdrawn,
        Force force,
        @Nullable Sector sector,
        Wording title,
        String announcement,
        LocalDate issued,
        LocalDate effective,
        @Nullable String supersedes,
        List<EntryText> entries,
        List<EntryChange> changes,
        List<EntryDetails> details)
        implements EditionBuilder.With {

    /** Its text on a day on which it is or is not yet in force. */
    public EditionText text(LocalDate today) {
        return new EditionText(id, force, sector, effective.isAfter(today) ? effective : null, supersedes, entries);
    }

    /** The data of the edition as a whole; equal before and after it takes effect. */
    Edition heading() {
        return with(edition ->
                edition.revision(0).entries(List.of()).changes(List.of()).details(List.of()));
    }

    List<EntryChange.Kind> kindsOf(String entry) {
        return changes.stream()
                .filter(change -> change.entry().equals(entry))
                .findFirst()
                .map(EntryChange::kinds)
                .orElse(List.of());
    }

    /** Without a kind and standards if the edition does not say more of the entry. */
    public EntryDetails detailsOf(String entry) {
        return details.stream()
                .filter(detail -> detail.entry().equals(entry))
                .findFirst()
                .orElseGet(() -> new EntryDetails(entry, null, List.of()));
    }

    /** Whether it can require certification that day. */
    boolean binding(LocalDate day) {
        return force == Force.STATUTORY && inForceOn(day);
    }

    private boolean inForceOn(LocalDate day) {
        return !withdrawn && !effective.isAfter(day);
    }

    /** Only a statutory edition ends the one before it, and not before its own effective day. */
    boolean ends(Edition other, LocalDate day) {
        return other.id.equals(supersedes) && laterThan(other) && binding(day);
    }

    /**
     * It was issued later or, on the same day, takes effect later: so of two that claim to supersede each other one
     * is right. A correction has the same days of issue and effect; of such two the one that supersedes the other is
     * later.
     */
    public boolean laterThan(Edition other) {
        var order = issued.compareTo(other.issued);
        var day = order != 0 ? order : effective.compareTo(other.effective);
        return day > 0 || day == 0 && other.id.equals(supersedes) && !id.equals(other.supersedes);
    }
}
