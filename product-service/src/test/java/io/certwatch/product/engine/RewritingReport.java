package io.certwatch.product.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How often verdicts withstand changes of the name, per change and in all, with examples. */
final class RewritingReport {

    private static final int EXAMPLES = 3;

    /** What became of the labelled products under one change. */
    static final class Outcome {

        private final Rewriting rewriting;
        private final List<String> examples = new ArrayList<>();
        private int judged;
        private int failed;
        private int cleared;

        private Outcome(Rewriting rewriting) {
            this.rewriting = rewriting;
        }

        private void add(boolean good, boolean wronglyCleared, String name, Verdict before, Judgement after) {
            judged++;
            if (wronglyCleared) cleared++;
            if (good) return;
            failed++;
            if (examples.size() < EXAMPLES)
                examples.add("%s: %s -> %s, %s"
                        .formatted(
                                name.replace("\n", "\\n"),
                                before,
                                after.verdict(),
                                after.explanation().en()));
        }

        @Override
        public String toString() {
            var line = String.format(
                    Locale.ROOT,
                    "%-5s %-34s %6d judged %5d %s %4d required to not required",
                    rewriting.keepsThing() ? "keep" : "other",
                    rewriting.name(),
                    judged,
                    failed,
                    rewriting.keepsThing() ? "changed" : "required",
                    cleared);
            return examples.isEmpty() ? line : line + "\n      " + String.join("\n      ", examples);
        }
    }

    private final List<Outcome> outcomes;

    private RewritingReport(List<Outcome> outcomes) {
        this.outcomes = outcomes;
    }

    static RewritingReport of(List<LabelledProduct> products, List<Rewriting> rewritings, Catalogue catalogue) {
        var required = products.stream()
                .filter(each -> catalogue.judge(each.subject()).verdict() == Verdict.REQUIRED)
                .toList();
        return new RewritingReport(rewritings.stream()
                .map(each -> outcome(each, each.keepsThing() ? products : required, catalogue))
                .toList());
    }

    private static Outcome outcome(Rewriting rewriting, List<LabelledProduct> products, Catalogue catalogue) {
        var outcome = new Outcome(rewriting);
        for (var product : products) {
            if (!rewriting.appliesTo(product)) continue;
            var before = catalogue.judge(product.subject()).verdict();
            for (var variant : rewriting.variants()) {
                var name = Rewriting.apply(variant, product.name());
                var after = catalogue.judge(product.subject(name));
                boolean good = rewriting.keepsThing() ? after.verdict() == before : after.verdict() != Verdict.REQUIRED;
                boolean cleared = rewriting.keepsThing()
                        && before == Verdict.REQUIRED
                        && after.verdict() != Verdict.REQUIRED
                        && after.verdict() != Verdict.REVIEW;
                outcome.add(good, cleared, name, before, after);
            }
        }
        return outcome;
    }

    double kept() {
        return share(true);
    }

    double otherThings() {
        return share(false);
    }

    private double share(boolean keepsThing) {
        var these = outcomes.stream()
                .filter(each -> each.rewriting.keepsThing() == keepsThing)
                .toList();
        return 1
                - (double) these.stream().mapToInt(each -> each.failed).sum()
                        / these.stream().mapToInt(each -> each.judged).sum();
    }

    /** Products that were required and are not after a change that keeps the thing. */
    int cleared() {
        return outcomes.stream().mapToInt(each -> each.cleared).sum();
    }

    int judged() {
        return outcomes.stream().mapToInt(each -> each.judged).sum();
    }

    String text() {
        var text = new StringBuilder();
        outcomes.forEach(each -> text.append(each).append('\n'));
        return text.append(String.format(
                        Locale.ROOT,
                        "%d judged: %.2f %% kept, %d required to not required, %.2f %% of other things not required%n",
                        judged(),
                        kept() * 100,
                        cleared(),
                        otherThings() * 100))
                .toString();
    }
}
