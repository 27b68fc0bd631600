package io.certwatch.product.matching;

import java.time.LocalDate;

final class EnglishPhrases implements Sentences.Phrases {

    @Override
    public String recognised(Finding finding) {
        var entry = "(" + finding.name().en() + ", " + finding.entry() + " of " + finding.edition() + ")";
        var first = finding.evidence().getFirst();
        return field(first) + (Sentences.isText(first) ? " says \"" : " is \"") + first.text() + "\" " + entry;
    }

    private static String field(Evidence evidence) {
        return switch (evidence.field()) {
            case "name.zh", "name.en" -> "Name";
            case "model" -> "Model";
            case "manufacturer" -> "Manufacturer";
            case "description" -> "Description";
            case "declaredEntry" -> "Declared category";
            case Certified.FIELD -> "Certificate for the model";
            default -> "Specification";
        };
    }

    @Override
    public String doubt(Doubt doubt) {
        return switch (doubt) {
            case WEAK_NAME -> ", a name that other things have too";
            case IN_PASSING -> ", but only in passing";
            case GOES_ON -> ", but goes on with words that may name another thing";
            case CONTRADICTED -> ", but another part of the text names an accessory, a service or another thing";
            case MAKER_ONLY -> ", a maker of security products, and nothing else was recognised";
            case FIGURES_ONLY -> ", a figure that this entry asks for, but nothing names the kind of product";
            case OTHER_GOODS -> ", but the customs code is that of other goods";
        };
    }

    @Override
    public String met(CriterionResult criterion) {
        return label(criterion) + " " + criterion.actual() + " meets " + criterion.required();
    }

    @Override
    public String notMet(CriterionResult criterion) {
        return label(criterion) + " " + criterion.actual() + " does not meet " + criterion.required();
    }

    @Override
    public String open(CriterionResult criterion) {
        return criterion.actual() == null
            ? "no figure for " + label(criterion) + " (" + criterion.required() + ")"
            : label(criterion) + " " + criterion.actual() + " does not decide whether it is " + criterion.required();
    }

    private static String label(CriterionResult criterion) {
        return criterion.label().en().isEmpty() ? criterion.parameter() : criterion.label().en();
    }

    @Override
    public String below(Evidence below) {
        return "\"" + below.text() + "\" names a kind that stays far below the thresholds";
    }

    @Override
    public String noThresholds() {
        return ", which has no thresholds";
    }

    @Override
    public String separator() {
        return "; ";
    }

    @Override
    public String inForceFrom(LocalDate day) {
        return "in force from " + day;
    }

    @Override
    public String decided(Finding finding, Decided decided) {
        var entry = finding.name().en() + " (" + finding.entry() + " of " + finding.edition() + ")";
        return switch (decided) {
            case IN_SCOPE -> "Reviewed and found to fall under " + entry;
            case NOT_IN_SCOPE -> "Reviewed and found not to fall under " + entry;
            case UNSETTLED -> "Whether it falls under " + entry + " has to be decided anew or waits for data";
        };
    }

    @Override
    public String conclusion(Finding finding) {
        if (finding.warning()) return "; this list does not bind (yet): a warning only.";
        return switch (finding.verdict()) {
            case REQUIRED -> ": certification required.";
            case REVIEW -> ": a person must look.";
            case NOT_REQUIRED -> ": not required.";
        };
    }

    @Override
    public String somethingElse(Evidence word) {
        return field(word) + " says \"" + word.text() + "\": an accessory, a service or a thing that no entry of the catalogue means; not required.";
    }

    @Override
    public String nothing() {
        return "Nothing in the text was recognised, neither as a thing of the catalogue nor as anything else; this does not clear the product.";
    }
}
