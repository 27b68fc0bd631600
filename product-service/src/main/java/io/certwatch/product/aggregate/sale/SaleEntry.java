package io.certwatch.product.aggregate.sale;

import io.certwatch.law.AnnouncementId;
import io.certwatch.product.catalogue.Edition;
import io.certwatch.product.catalogue.EntryKey;
import io.certwatch.product.engine.EntryCitation;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.engine.Wording;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the catalogue that an answer rests on, with what people cite of its edition.
 *
 * @param from the day from which it is in force
 */
public record SaleEntry(String edition, String code, Wording name, String announcement, LocalDate from) {

    /**
     * @param ruled an entry that a person decided about
     * @param edition of the entry; null while it has not arrived again
     */
    public static Optional<SaleEntry> of(EntryKey ruled, @Nullable Edition edition) {
        if (edition == null) return Optional.empty();
        return edition.entries().stream()
                .filter(entry -> entry.code().equals(ruled.code()))
                .findFirst()
                .map(entry -> new SaleEntry(
                        edition.id(), entry.code(), entry.name(), edition.announcement(), edition.effective()));
    }

    /** The same code in another edition is another entry. */
    public EntryKey key() {
        return new EntryKey(edition, code);
    }

    /** As people cite it: by its place in the catalogue, if it is known. */
    public Explanation citation() {
        return EntryCitation.findPlaced(name, code, edition)
                .orElseGet(() -> Explanation.of("sale.entry", name, list()));
    }

    private Explanation list() {
        return AnnouncementId.ofEdition(edition)
                .map(_ -> EntryCitation.ofEdition(edition))
                .orElseGet(() -> Explanation.of("sale.entry.list", announced()));
    }

    private Explanation announced() {
        var english = AnnouncementId.of(announcement)
                .map(numbered -> "No. " + numbered.number() + " of " + numbered.year())
                .orElse(announcement);
        return new Explanation(announcement, english);
    }
}
