package io.certwatch.product.matching;

import java.time.LocalDate;

/** Says a judgement in one sentence of each language. */
final class Sentences {

    private static final Phrases ZH = new ChinesePhrases();
    private static final Phrases EN = new EnglishPhrases();

    private Sentences() {}

    /** What a language must be able to say. */
    interface Phrases {

        /** Where a word was found and what the entry is called. */
        String recognised(Finding finding);

        String doubt(Doubt doubt);

        String met(CriterionResult criterion);

        String notMet(CriterionResult criterion);

        /** A figure was found but leaves it open, or none was. */
        String open(CriterionResult criterion);

        String below(Evidence below);

        String noThresholds();

        String separator();

        /** The edition does not hold yet. */
        String inForceFrom(LocalDate day);

        /** That a person has decided about the entry, or has to once more. */
        String decided(Finding finding, Decided decided);

        /** How the sentence ends. */
        String conclusion(Finding finding);

        String somethingElse(Evidence word);

        String nothing();
    }

    /** A word was found in it; else what it says is known as a whole. */
    static boolean isText(Evidence evidence) {
        return !evidence.field().equals("declaredEntry") && !evidence.field().equals(Certified.FIELD);
    }

    static Explanation of(Judgement judgement) {
        return new Explanation(sentence(judgement, ZH), sentence(judgement, EN));
    }

    static Explanation of(Finding finding) {
        return new Explanation(sentence(finding, ZH), sentence(finding, EN));
    }

    private static String sentence(Judgement judgement, Phrases language) {
        if (!judgement.findings().isEmpty()) return sentence(judgement.findings().getFirst(), language);
        return judgement.somethingElse() == null ? language.nothing() : language.somethingElse(judgement.somethingElse());
    }

    private static String sentence(Finding finding, Phrases language) {
        if (finding.decided() != null) return decided(finding, finding.decided(), language);
        var sentence = new StringBuilder(language.recognised(finding));
        if (finding.basis() == null && finding.doubt() != null) sentence.append(language.doubt(finding.doubt()));
        if (finding.criteria().isEmpty() && finding.doubt() == null && !finding.warning()) sentence.append(language.noThresholds());
        addCriteria(finding, language, sentence);
        if (finding.below() != null) sentence.append(language.separator()).append(language.below(finding.below()));
        if (finding.inForceFrom() != null) sentence.append(language.separator()).append(language.inForceFrom(finding.inForceFrom()));
        return sentence.append(language.conclusion(finding)).toString();
    }

    private static String decided(Finding finding, Decided decided, Phrases language) {
        var sentence = new StringBuilder(language.decided(finding, decided));
        if (finding.inForceFrom() != null) sentence.append(language.separator()).append(language.inForceFrom(finding.inForceFrom()));
        return sentence.append(language.conclusion(finding)).toString();
    }

    /** What decides: the criteria not met if there are any, else all of them. */
    private static void addCriteria(Finding finding, Phrases language, StringBuilder sentence) {
        for (var criterion : finding.criteria()) {
            if (finding.basis() == Basis.OUT_OF_SCOPE) {
                if (criterion.result() == CriterionResult.Result.NOT_MET) sentence.append(language.separator()).append(language.notMet(criterion));
            } else {
                sentence.append(language.separator());
                sentence.append(criterion.result() == CriterionResult.Result.MET ? language.met(criterion) : language.open(criterion));
            }
        }
    }
}
