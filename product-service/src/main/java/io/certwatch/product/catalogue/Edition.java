package io.certwatch.product.catalogue;

import io.certwatch.product.engine.EditionText;
import io.certwatch.product.engine.EntryText;
import io.certwatch.product.engine.Force;
import io.certwatch.product.engine.Wording;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNullElse;

/**
 * A published edition as its topic last told it.
 *
 * @param withdrawn it should not have been published: it neither holds nor ends another
 * @param changes   how its entries differ from the superseded edition's; unknown of editions that were kept before this was asked for
 * @param issued    unknown of editions that were kept before this was asked for; the day they hold from stands in
 */
public record Edition(
        String id,
        long revision,
        boolean withdrawn,
        Force force,
        Wording title,
        String announcement,
        @Nullable LocalDate issued,
        LocalDate effective,
        @Nullable String supersedes,
        List<EntryText> entries,
        List<EntryChange> changes) {

    public Edition {
        changes = requireNonNullElse(changes, List.of());
    }

    Edition with(List<EntryText> itsEntries, List<EntryChange> itsChanges) {
        return new Edition(
                id, revision, withdrawn, force, title, announcement, issued, effective, supersedes, itsEntries, itsChanges);
    }

    /** As it reads on a day, on which it holds already or not yet. */
    public EditionText text(LocalDate today) {
        return new EditionText(id, force, effective.isAfter(today) ? effective : null, supersedes, entries);
    }

    /** What is said of the edition as a whole; came into force, it is the same edition. */
    Edition heading() {
        return new Edition(id, 0, withdrawn, force, title, announcement, issued, effective, supersedes, List.of(), List.of());
    }

    List<EntryChange.Kind> kindsOf(String entry) {
        return changes.stream().filter(change -> change.entry().equals(entry)).findFirst().map(EntryChange::kinds).orElse(List.of());
    }

    /** Whether it can require certification that day. */
    boolean binding(LocalDate day) {
        return force == Force.STATUTORY && inForceOn(day);
    }

    private boolean inForceOn(LocalDate day) {
        return !withdrawn && !effective.isAfter(day);
    }

    /** Only a statutory edition ends the one before it, and not before its own day. */
    boolean ends(Edition other, LocalDate day) {
        return other.id.equals(supersedes) && laterThan(other) && binding(day);
    }

    /**
     * Issued later or, on the same day, to hold from a later one: so that of two that claim to supersede each other one is right. A
     * correction is issued and holds from the same day; of those the one is later that supersedes the other.
     */
    boolean laterThan(Edition other) {
        var order = issuedOn().compareTo(other.issuedOn());
        var day = order != 0 ? order : effective.compareTo(other.effective);
        return day > 0 || day == 0 && other.id.equals(supersedes) && !id.equals(other.supersedes);
    }

    LocalDate issuedOn() {
        return issued == null ? effective : issued;
    }
}
