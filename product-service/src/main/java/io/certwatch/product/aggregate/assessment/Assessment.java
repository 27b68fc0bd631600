package io.certwatch.product.aggregate.assessment;

import static java.util.stream.Collectors.joining;

import io.certwatch.edition.Sector;
import io.certwatch.product.aggregate.decision.Decision;
import io.certwatch.product.aggregate.decision.DecisionEvaluator;
import io.certwatch.product.aggregate.decision.ProductDecision;
import io.certwatch.product.catalogue.EntryKey;
import io.certwatch.product.catalogue.Lineage;
import io.certwatch.product.catalogue.LiveCatalogue;
import io.certwatch.product.certificate.CertificateUse;
import io.certwatch.product.certificate.CertificateUse.Part;
import io.certwatch.product.certificate.Coverage;
import io.certwatch.product.engine.Basis;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.engine.Finding;
import io.certwatch.product.engine.Judgement;
import io.certwatch.product.engine.Judgement.OtherThing;
import io.certwatch.product.engine.Verdict;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The verdict on a product with all that it rests on, or that it is pending: the product could not be assessed yet
 * (ADR 024). It is unchanged since {@code assessedAt}, however often it was confirmed.
 *
 * @param judgement the effective judgement: what the catalogue says, and where people decided otherwise, what they
 *   decided; null while pending
 * @param productDecisions people's decisions, with what the catalogue says about the same entries
 * @param certificates how certificates apply to the requirements
 * @param engine the version of the rules ({@link EngineVersion}); null while pending
 */
@RecordBuilder
public record Assessment(
        @Nullable Judgement judgement,
        List<ProductDecision> productDecisions,
        List<CertificateUse> certificates,
        List<String> editions,
        int lexiconRevision,
        @Nullable String engine,
        Instant assessedAt,
        Cause cause)
        implements AssessmentBuilder.With {

    public static Assessment of(
            DecisionEvaluator.Result result, Coverage coverage, LiveCatalogue catalogue, Cause cause, Instant at) {
        return new Assessment(
                result.judgement(),
                result.productDecisions(),
                coverage.uses(result.judgement().findings()),
                catalogue.compiled().editions(),
                catalogue.compiled().lexiconRevision(),
                EngineVersion.RUNNING,
                at,
                cause);
    }

    /** @param productDecisions from the last assessment of the product; the next one evaluates them */
    public static Assessment pending(List<ProductDecision> productDecisions, Cause cause, Instant at) {
        return new Assessment(null, productDecisions, List.of(), List.of(), 0, null, at, cause);
    }

    public AssessmentStatus status() {
        return judgement == null ? AssessmentStatus.PENDING : AssessmentStatus.ASSESSED;
    }

    public boolean pending() {
        return judgement == null;
    }

    /** Null while pending. */
    public @Nullable Verdict verdict() {
        return judgement == null ? null : judgement.verdict();
    }

    /** The name of the verdict, or of the pending status. */
    public String outcome() {
        var verdict = verdict();
        return verdict == null ? status().name() : verdict.name();
    }

    /** Why nothing is required. */
    public @Nullable Basis basis() {
        return judgement == null ? null : judgement.basis();
    }

    public List<Finding> findings() {
        return judgement == null ? List.of() : judgement.findings();
    }

    /** Those whose guidance recognises the product. */
    public List<Sector> sectors() {
        return findings().stream()
                .map(Finding::sector)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    /** Compares the facts only; the time and the revisions they rest on do not make another assessment. */
    public boolean hasSameContentAs(Assessment other) {
        return Objects.equals(judgement, other.judgement)
                && productDecisions.equals(other.productDecisions)
                && certificatesSayTheSameAs(other);
    }

    /**
     * Whether it only confirms the one before: neither requires or asks anything or rests on a person or a certificate,
     * and both say the same under the same entries, or under entries of which one continues the other unchanged.
     */
    public boolean confirms(Assessment before, Lineage lineage) {
        return verdict() == Verdict.NOT_REQUIRED
                && before.verdict() == Verdict.NOT_REQUIRED
                && basis() == before.basis()
                && otherKind() == before.otherKind()
                && restsOnTheCatalogueAlone()
                && before.restsOnTheCatalogueAlone()
                && areAllIn(findings(), before.findings(), lineage)
                && areAllIn(before.findings(), findings(), lineage);
    }

    /** The kind of thing that no entry covers, whichever word names it; null if the engine found none. */
    private OtherThing.@Nullable Kind otherKind() {
        var thing = judgement == null ? null : judgement.somethingElse();
        return thing == null ? null : thing.kind();
    }

    private boolean restsOnTheCatalogueAlone() {
        return productDecisions.isEmpty() && certificates.isEmpty();
    }

    private static boolean areAllIn(List<Finding> some, List<Finding> others, Lineage lineage) {
        return some.stream()
                .allMatch(
                        one -> others.stream().anyMatch(other -> one.equals(other) || isCarried(one, other, lineage)));
    }

    private static boolean isCarried(Finding one, Finding other, Lineage lineage) {
        return one.saysTheSameAs(other)
                && lineage.between(EntryKey.of(one), EntryKey.of(other))
                        .filter(Set::isEmpty)
                        .isPresent();
    }

    private boolean certificatesSayTheSameAs(Assessment other) {
        return certificates.size() == other.certificates.size()
                && IntStream.range(0, certificates.size())
                        .allMatch(i -> certificates.get(i).hasSameContentAs(other.certificates.get(i)));
    }

    /** The findings that create obligations. */
    public Stream<Finding> required() {
        return findings().stream().filter(Finding::obliges);
    }

    /** The decision that applies under an entry, if any. */
    public Optional<ProductDecision> productDecision(EntryKey entry) {
        return productDecisions.stream()
                .filter(productDecision -> productDecision.counts() && productDecision.isUnder(entry))
                .findFirst();
    }

    /** The decision under an entry, whatever was found since. */
    public Optional<Decision> decision(EntryKey entry) {
        return productDecision(entry).map(ProductDecision::decision);
    }

    public Explanation explanation() {
        var own = judgement == null ? Explanation.of("assessment.pending") : judgement.explanation();
        return certificates.isEmpty()
                ? own
                : new Explanation(
                        own.zh() + joinExplanations(use -> use.explanation().zh() + "。"),
                        own.en()
                                + joinExplanations(
                                        use -> " " + use.explanation().en() + "."));
    }

    private String joinExplanations(Function<CertificateUse, String> words) {
        return certificates.stream()
                .filter(use -> use.part() != Part.IDENTIFIES)
                .map(words)
                .distinct()
                .collect(joining());
    }
}
