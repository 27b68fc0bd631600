package io.certwatch.product.engine;

import io.certwatch.product.engine.CriterionResult.Result;
import io.certwatch.product.engine.wording.FigureText;
import io.certwatch.product.engine.wording.Messages;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts a judgement or a finding into one sentence of one language: the evidence and its place, the figures, and the
 * conclusion.
 */
final class Sentences {

    private final Messages language;

    private Sentences(Messages language) {
        this.language = language;
    }

    static Explanation of(Judgement judgement) {
        return new Explanation(
                new Sentences(Messages.CHINESE).sentence(judgement),
                new Sentences(Messages.ENGLISH).sentence(judgement));
    }

    static Explanation of(Finding finding) {
        return new Explanation(
                new Sentences(Messages.CHINESE).sentence(finding), new Sentences(Messages.ENGLISH).sentence(finding));
    }

    private String sentence(Judgement judgement) {
        if (!judgement.findings().isEmpty())
            return sentence(judgement.findings().getFirst());
        var other = judgement.somethingElse();
        if (other == null) return language.text("finding.nothing");
        var evidence = other.evidence();
        return language.text("finding.other." + other.kind(), field(evidence), evidence.text());
    }

    private String sentence(Finding finding) {
        var parts = new ArrayList<String>();
        parts.add(
                finding.decided() == null
                        ? recognised(finding)
                        : language.text("finding.decided." + finding.decided(), entry(finding)));
        if (finding.decided() == null) {
            parts.addAll(criteria(finding));
            if (finding.below() != null)
                parts.add(language.text("finding.below", finding.below().text()));
        }
        if (finding.inForceFrom() != null)
            parts.add(
                    language.text("finding.in-force-from", finding.inForceFrom().toString()));
        return String.join(language.text("finding.separator"), parts)
                + language.text("finding.conclusion." + conclusion(finding));
    }

    private String recognised(Finding finding) {
        var said = found(quoted(finding.evidence()), entry(finding));
        if (finding.basis() == null && finding.doubt() != null)
            return said + language.text("finding.doubt." + finding.doubt());
        boolean unbounded = finding.criteria().isEmpty() && finding.doubt() == null && !finding.warning();
        return unbounded ? said + language.text("finding.no-thresholds") : said;
    }

    private String found(Evidence evidence, String entry) {
        return switch (evidence.field()) {
            case "declaredEntry" -> language.text("finding.declared", entry);
            case Certified.FIELD -> language.text("finding.certified", evidence.text(), entry);
            default -> language.text("finding.recognised", field(evidence), evidence.text(), entry);
        };
    }

    /**
     * The deciding evidence; if the product has two names, the one in the language of the sentence, provided it gives
     * the same result.
     */
    private Evidence quoted(List<Evidence> evidence) {
        var deciding = evidence.getFirst();
        if (!deciding.field().startsWith("name.")) return deciding;
        var own = language == Messages.CHINESE ? "name.zh" : "name.en";
        return evidence.stream()
                .filter(each -> each.field().equals(own))
                .findFirst()
                .orElse(deciding);
    }

    private String entry(Finding finding) {
        return language.text("finding.entry", finding.name().in(language), finding.entry(), finding.edition());
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
        return actual == null
                ? language.text("finding.criterion.missing", named, required)
                : language.text(
                        "finding.criterion." + criterion.result(),
                        named,
                        FigureText.written(actual, language),
                        required);
    }

    private static String conclusion(Finding finding) {
        return finding.warning() ? "warning" : finding.verdict().name();
    }

    private String field(Evidence evidence) {
        return language.text("field."
                + switch (evidence.field()) {
                    case "name.zh", "name.en" -> "name";
                    case "model", "manufacturer", "description" -> evidence.field();
                    default -> "specs";
                });
    }
}
