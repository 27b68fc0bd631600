package io.certwatch.product.sale.web;

import io.certwatch.edition.Force;
import io.certwatch.product.aggregate.sale.ProvenEntry;
import io.certwatch.product.aggregate.sale.SaleEntry;
import io.certwatch.product.aggregate.sale.SaleReason;
import io.certwatch.product.engine.EntryCitation;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.engine.Finding;
import io.certwatch.product.engine.Verdict;
import io.certwatch.product.sale.FindSale.SaleOnDay.Found;
import java.util.List;
import java.util.stream.Stream;

/**
 * The entries of a conclusion: those that it rests on, those with a proof beside, and those about which a person has yet to
 * decide. The last are marked as such, whatever else the answer rests on; of a past day only those that it rests on are kept.
 */
record ConclusionEntries(Found found) {

    List<Explanation> list() {
        var reviewed = found.sale().reason() == SaleReason.UNDER_REVIEW;
        var rests = found.sale().entries().stream()
                .map(entry ->
                        reviewed ? Explanation.of("conclusion.entry.review", entry.citation()) : entry.citation());
        var proven = found.provenBeside().stream().map(ProvenEntry::entry).map(SaleEntry::citation);
        return Stream.of(
                        rests,
                        proven,
                        listWaiting().stream().map(one -> Explanation.of("conclusion.entry.review", one)))
                .flatMap(some -> some)
                .toList();
    }

    /** Those about which a person has yet to decide, while the answer rests on others. */
    List<Explanation> listWaiting() {
        return found.isPast()
                ? List.of()
                : found.product().assessment().findings().stream()
                        .filter(this::isWaiting)
                        .map(finding -> EntryCitation.of(finding.name(), finding.entry(), finding.edition()))
                        .distinct()
                        .toList();
    }

    private boolean isWaiting(Finding finding) {
        var from = finding.inForceFrom();
        return finding.force() == Force.STATUTORY
                && finding.verdict() == Verdict.REVIEW
                && (from == null || !from.isAfter(found.on()))
                && found.sale().entries().stream()
                        .noneMatch(entry -> entry.edition().equals(finding.edition())
                                && entry.code().equals(finding.entry()));
    }
}
