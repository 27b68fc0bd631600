package io.certwatch.product.engine;

import io.certwatch.edition.Force;
import io.certwatch.platform.text.Language;
import io.certwatch.product.engine.CriterionResult.Result;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts a judgement or a finding into one sentence of one language: the evidence and its place, the figures, and the
 * conclusion.
 */
final class Sentences {

    private final Language language;

    private Sentences(Language language) {
        this.language = language;
    }

    static Explanation of(Judgement judgement) {
        return Explanation.in(language -> new Sentences(language).sentence(judgement));
    }

    static Explanation of(Finding finding) {
        return Explanation.in(language -> new Sentences(language).sentence(finding));
    }

    private String sentence(Judgement judgement) {
        if (!judgement.findings().isEmpty())
            return sentence(judgement.findings().getFirst());
        var other = judgement.somethingElse();
        if (other == null) return message("finding.nothing");
        var evidence = other.evidence();
        return message("finding.other." + other.kind(), field(evidence), evidence.text());
    }

    private String sentence(Finding finding) {
        var parts = new ArrayList<String>();
        parts.add(
                finding.decided() == null
                        ? explainRecognition(finding)
                        : message("finding.decided." + finding.decided(), entry(finding)));
        if (finding.decided() == null) {
            if (!finding.described().isEmpty()) parts.add(describe(finding));
            parts.addAll(criteria(finding));
            if (finding.below() != null)
                parts.add(message("finding.below", finding.below().text()));
        }
        if (finding.inForceFrom() != null)
            parts.add(message("finding.in-force-from", finding.inForceFrom().toString()));
        return String.join(message("finding.separator"), parts) + message("finding.conclusion." + conclusion(finding));
    }

    /** `"双电源" only describes the product` */
    private String describe(Finding finding) {
        var quoted = finding.described().stream()
                .map(evidence -> message("finding.quoted", evidence.text()))
                .toList();
        return message("finding.described", String.join(message("list.separator"), quoted));
    }

    private String explainRecognition(Finding finding) {
        var said = explainEvidence(finding.force(), selectEvidence(finding.evidence()), entry(finding));
        if (finding.basis() == null && finding.doubt() != null)
            return said + message("finding.doubt." + finding.doubt());
        boolean unbounded = finding.criteria().isEmpty() && finding.doubt() == null && !finding.warning();
        return unbounded ? said + message("finding.no-thresholds") : said;
    }

    private String explainEvidence(Force force, Evidence evidence, String entry) {
        return switch (evidence.field()) {
            case "declaredEntry" -> message("finding.declared", entry);
            case CertifiedEntry.FIELD -> message("finding.certified", evidence.text(), entry);
            default -> message("finding.recognised." + force, field(evidence), evidence.text(), entry);
        };
    }

    /**
     * The deciding evidence; if the product has two names, the one in the language of the sentence, provided it gives
     * the same result.
     */
    private Evidence selectEvidence(List<Evidence> evidence) {
        var deciding = evidence.getFirst();
        if (!deciding.field().startsWith("name.")) return deciding;
        var own = language == Language.ZH ? "name.zh" : "name.en";
        return evidence.stream()
                .filter(each -> each.field().equals(own))
                .findFirst()
                .orElse(deciding);
    }

    private String entry(Finding finding) {
        return finding.force() == Force.STATUTORY
                ? EntryCitation.in(language, finding.name(), finding.entry(), finding.edition())
                : message("finding.entry.listed", finding.name().in(language), finding.entry(), finding.edition());
    }

    /** The deciding criteria: those not met, or all if none is. */
    private List<String> criteria(Finding finding) {
        return finding.criteria().stream()
                .filter(criterion -> finding.basis() != Basis.OUT_OF_SCOPE || criterion.result() == Result.NOT_MET)
                .map(this::criterion)
                .toList();
    }

    private String criterion(CriterionResult criterion) {
        var named = criterion.name().in(language);
        var required = criterion.threshold().in(language);
        var actual = criterion.actual();
        if (actual == null) return message("finding.criterion.missing", named, required);
        var figure = FigureText.format(actual, language);
        var own = criterion.figureName();
        var said = own == null
                ? message("finding.figure", named, figure)
                : message("finding.figure.read-as", named, figure, own);
        return message("finding.criterion." + criterion.result(), said, required);
    }

    private static String conclusion(Finding finding) {
        return finding.warning()
                ? "warning." + finding.force()
                : finding.verdict().name();
    }

    private String field(Evidence evidence) {
        return message("field."
                + switch (evidence.field()) {
                    case "name.zh", "name.en" -> "name";
                    case "model", "manufacturer", "description", "declaredEntry" -> evidence.field();
                    default -> "specs";
                });
    }

    private String message(String key, Object... arguments) {
        return Explanation.MESSAGES.text(language, key, arguments);
    }
}
