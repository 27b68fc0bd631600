package io.certwatch.product.checklist.facts;

import io.certwatch.edition.Force;
import io.certwatch.product.catalogue.Edition;
import io.certwatch.product.checklist.facts.OpenConsultations.OpenConsultation;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Editions that are open for comments. An edition names no last day for them: it is open until it is withdrawn, or a
 * later statutory edition replaces it or what it would have replaced.
 */
public record EditionConsultations(Supplier<Collection<Edition>> editions) implements OpenConsultations {

    @Override
    public List<OpenConsultation> on(LocalDate day) {
        var known = editions.get();
        return known.stream()
                .filter(edition -> edition.force() == Force.CONSULTATION && !edition.withdrawn())
                .filter(edition -> !edition.issued().isAfter(day))
                .filter(edition -> known.stream().noneMatch(other -> decides(other, edition)))
                .map(EditionConsultations::consultation)
                .toList();
    }

    private static boolean decides(Edition other, Edition proposed) {
        return other.force() == Force.STATUTORY
                && !other.withdrawn()
                && other.laterThan(proposed)
                && (proposed.id().equals(other.supersedes())
                        || proposed.supersedes() != null && Objects.equals(proposed.supersedes(), other.supersedes()));
    }

    private static OpenConsultation consultation(Edition edition) {
        return new OpenConsultation(
                "edition/" + edition.id(),
                edition.title(),
                "/api/editions/" + Sentence.encoded(edition.id()),
                null,
                edition.effective());
    }
}
