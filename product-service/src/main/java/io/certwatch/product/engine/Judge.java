package io.certwatch.product.engine;

import io.certwatch.product.engine.Judgement.OtherThing;
import io.certwatch.product.engine.criteria.CriteriaCheck;
import io.certwatch.product.engine.recognition.Candidate;
import io.certwatch.product.engine.recognition.Identification;
import io.certwatch.product.engine.vocabulary.Hits;
import io.certwatch.product.engine.vocabulary.Target;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Combines identification and scope, both in three-valued logic, to the verdict of a finding, and the binding
 * findings to the verdict of the product.
 */
record Judge(Fields fields, Hits hits) {

    static final Comparator<Finding> DECIDING_FIRST = Comparator.comparing(Finding::verdict)
            .thenComparing(Finding::force)
            .thenComparing(finding -> finding.basis() != Basis.OUT_OF_SCOPE);

    Judgement judge(List<Target> declared, Map<Target, Evidence> certified) {
        var identification = Identification.of(fields, hits, declared, certified);
        return judgement(
                findings(identification.candidates(), identification.described()), identification.somethingElse());
    }

    static Judgement judgement(List<Finding> findings, @Nullable OtherThing somethingElse) {
        var isRecognised = somethingElse != null || !findings.isEmpty();
        var verdict = isRecognised ? verdict(findings) : Verdict.UNKNOWN;
        return new Judgement(
                verdict, verdict == Verdict.NOT_REQUIRED ? basis(findings) : null, findings, somethingElse);
    }

    private List<Finding> findings(List<Candidate> candidates, List<Evidence> described) {
        if (candidates.isEmpty()) return List.of();
        if (candidates.size() == 1) return List.of(finding(candidates.getFirst(), described));
        var findings = new ArrayList<Finding>(candidates.size());
        for (var candidate : candidates) findings.add(finding(candidate, described));
        findings.sort(DECIDING_FIRST);
        return List.copyOf(findings);
    }

    private Finding finding(Candidate candidate, List<Evidence> described) {
        var target = candidate.target();
        var criteria = CriteriaCheck.of(target, fields, hits);
        if (target.hasCriteria() && criteria.within() == Truth.TRUE) candidate.confirmByFigures();
        if (candidate.isBelowByForm() && criteria.within() == Truth.TRUE) candidate.contradict(Doubt.OTHER_FORM);
        var below = criteria.within() == Truth.UNKNOWN ? candidate.below() : null;
        var within = below == null ? criteria.within() : Truth.FALSE;
        var truth = candidate.identity().and(within);
        var verdict = target.binds() ? verdict(truth) : Verdict.NOT_REQUIRED;
        return new Finding(
                target.edition(),
                target.force(),
                target.sector(),
                target.inForceFrom(),
                target.code(),
                target.name(),
                verdict,
                truth == Truth.FALSE ? Basis.OUT_OF_SCOPE : null,
                !target.binds() && truth != Truth.FALSE,
                candidate.evidence(),
                criteria.results(),
                truth == Truth.UNKNOWN ? criteria.missing() : List.of(),
                candidate.doubt(),
                below,
                null,
                described);
    }

    private static Verdict verdict(Truth truth) {
        return switch (truth) {
            case TRUE -> Verdict.REQUIRED;
            case UNKNOWN -> Verdict.REVIEW;
            case FALSE -> Verdict.NOT_REQUIRED;
        };
    }

    private static Verdict verdict(List<Finding> findings) {
        var verdict = Verdict.NOT_REQUIRED;
        for (var finding : findings) {
            if (finding.verdict().compareTo(verdict) < 0) verdict = finding.verdict();
        }
        return verdict;
    }

    /** What only an edition that is not binding covers is something else under those that are. */
    private static Basis basis(List<Finding> findings) {
        for (var finding : findings) {
            if (finding.basis() == Basis.OUT_OF_SCOPE) return Basis.OUT_OF_SCOPE;
        }
        return Basis.OTHER_KIND;
    }
}
