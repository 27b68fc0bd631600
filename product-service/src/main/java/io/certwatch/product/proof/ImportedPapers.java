package io.certwatch.product.proof;

import io.certwatch.product.proof.EnterImportedProofs.ImportedProof;
import io.certwatch.product.proof.ImportedOutcome.Added;
import io.certwatch.product.proof.ImportedOutcome.Full;
import io.certwatch.product.proof.ImportedOutcome.Known;
import io.certwatch.product.proof.ImportedOutcome.OfSeveralBodies;
import io.certwatch.product.proof.Proof.Source;
import io.certwatch.product.proof.Proof.Stamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The papers of some numbers that a company has, with those that rows of a file have brought. */
final class ImportedPapers {

    /** @param stored null if a row brought it */
    private record Paper(
            ProofFacts facts,
            @Nullable String unreadEnd,
            @Nullable Proof stored,
            Set<String> skus) {

        private boolean isOfBody(ProofFacts other) {
            return facts.identity().equals(other.identity());
        }

        /** Where one does not tell the body, the number says which paper it is. */
        private boolean mayBe(ProofFacts other) {
            return facts.body() == null || other.body() == null || isOfBody(other);
        }
    }

    private final String company;
    private final Map<String, List<Paper>> byNumber = new HashMap<>();

    ImportedPapers(String company, List<Proof> known) {
        this.company = company;
        known.forEach(proof ->
                of(proof.facts()).add(new Paper(proof.facts(), null, proof, new LinkedHashSet<>(proof.skus()))));
    }

    private List<Paper> of(ProofFacts facts) {
        return byNumber.computeIfAbsent(facts.numberOfKind(), _ -> new ArrayList<>(1));
    }

    ImportedOutcome take(ImportedProof imported) {
        var facts = imported.facts();
        var same = of(facts).stream().filter(paper -> paper.mayBe(facts)).toList();
        var exact = same.stream().filter(paper -> paper.isOfBody(facts)).findFirst();
        if (exact.isPresent()) return add(exact.get(), imported);
        if (same.size() > 1) {
            return new OfSeveralBodies(same.stream()
                    .map(paper -> String.valueOf(paper.facts().body()))
                    .toList());
        }
        if (same.size() == 1) return add(same.getFirst(), imported);
        of(facts).add(new Paper(facts, imported.unreadEnd(), null, new LinkedHashSet<>(List.of(imported.sku()))));
        return new Added();
    }

    private static ImportedOutcome add(Paper paper, ImportedProof imported) {
        if (paper.skus().size() >= Proof.MOST_SKUS && !paper.skus().contains(imported.sku())) return new Full();
        paper.skus().add(imported.sku());
        return new Known(paper.facts().differencesFrom(imported.facts()));
    }

    /** Those that rows brought. */
    List<Proof> added(Stamp by) {
        return byNumber.values().stream()
                .flatMap(List::stream)
                .filter(paper -> paper.stored() == null)
                .map(paper -> ProofBuilder.builder()
                        .id(UUID.randomUUID())
                        .company(company)
                        .revision(1)
                        .facts(paper.facts())
                        .unreadEnd(paper.unreadEnd())
                        .skus(List.copyOf(paper.skus()))
                        .acceptedFor(List.of())
                        .source(Source.IMPORT)
                        .entered(by)
                        .changed(by)
                        .build())
                .toList();
    }

    /** Those that the company had, and that are for more products now. */
    List<Proof> changed(Stamp by) {
        var changed = new ArrayList<Proof>();
        for (var papers : byNumber.values()) {
            for (var paper : papers) {
                var stored = paper.stored();
                if (stored == null) continue;
                var next = stored.addProducts(List.copyOf(paper.skus()), by);
                if (next != stored) changed.add(next);
            }
        }
        return changed;
    }
}
