package io.certwatch.product.sale.web;

import io.certwatch.law.CitedLaw;
import io.certwatch.platform.text.Language;
import io.certwatch.platform.text.Localized;
import io.certwatch.product.aggregate.obligation.Obligation;
import io.certwatch.product.aggregate.sale.ProvenEntry;
import io.certwatch.product.aggregate.sale.SaleEntry;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.export.CitationColumns;
import io.certwatch.product.export.ExportSheet;
import io.certwatch.product.law.LegalCitations;
import io.certwatch.product.sale.FindSale.SaleOnDay.Found;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the law says of the entries that the sale of a product rests on, and of others that require a proof it has: since when they list it, and from when selling it
 * without proof is punished. Of a past day neither is kept.
 */
record ConclusionLaw(Found found, LegalCitations citations) {

    List<? extends Localized> listFirstDays() {
        var owed = findObligations();
        return owed.stream()
                .map(one -> owed.size() == 1
                        ? one.days().describeFirstListed()
                        : Explanation.of(
                                "conclusion.listed.entry",
                                one.requirement().entry().name(),
                                one.days().describeFirstListed()))
                .distinct()
                .toList();
    }

    /** The first day of the answer, or that it is only the latest possible one. */
    Localized describeSince() {
        var since = found.sale().since();
        return found.sale().isSinceLearnt()
                ? Explanation.of("conclusion.legal.learnt", since)
                : language -> language.format(since);
    }

    /** Null if no law in force on the day punishes it, or none is known. */
    @Nullable
    Localized describePenalty() {
        return findObligations().stream()
                .map(one -> citations.cite(one.requirement().entry().code(), found.on()))
                .flatMap(Optional::stream)
                .filter(cited -> cited.penaltySince() != null)
                .findFirst()
                .map(ConclusionLaw::describe)
                .orElse(null);
    }

    private static Explanation describe(CitedLaw cited) {
        var since = Objects.requireNonNull(cited.penaltySince());
        return Explanation.of(
                "conclusion.penalty.since", new Explanation(cite(Language.ZH, cited), cite(Language.EN, cited)), since);
    }

    private static String cite(Language language, CitedLaw cited) {
        var law = CitationColumns.name(language, cited.version());
        var article = CitationColumns.article(language, cited.citation().penalty());
        return article == null ? law : ExportSheet.message(language, "conclusion.penalty.article", law, article);
    }

    private List<SaleEntry> listEntries() {
        var others = found.provenBeside().stream();
        return Stream.concat(found.sale().entries().stream(), others.map(ProvenEntry::entry))
                .toList();
    }

    private List<Obligation> findObligations() {
        return found.isPast()
                ? List.of()
                : found.product().obligations().stream()
                        .filter(one ->
                                Conclusion.isOf(listEntries(), one.requirement().key()))
                        .toList();
    }
}
