package io.certwatch.product.engine;

import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Recall, precision and review share for labelled products, with every wrong result and its explanation. */
record LabelledSetReport(List<Judged> judged) {

    record Judged(LabelledProduct product, Judgement judgement) {

        Verdict verdict() {
            return judgement.verdict();
        }

        Verdict expected() {
            return product.verdict();
        }

        /** {@code UNKNOWN} claims nothing, so it is wrong only where something had to be found. */
        boolean isWrong() {
            return verdict() != expected() && !(verdict() == Verdict.UNKNOWN && expected() == Verdict.NOT_REQUIRED);
        }
    }

    static LabelledSetReport of(List<LabelledProduct> products, Catalogue catalogue) {
        return new LabelledSetReport(products.stream()
                .map(each -> new Judged(each, catalogue.judge(each.subject())))
                .toList());
    }

    double recall() {
        return share(each -> each.expected() == Verdict.REQUIRED, each -> each.verdict() == Verdict.REQUIRED);
    }

    double recallWithReview() {
        return share(
                each -> each.expected() == Verdict.REQUIRED,
                each -> each.verdict() == Verdict.REQUIRED || each.verdict() == Verdict.REVIEW);
    }

    double precision() {
        return share(each -> each.verdict() == Verdict.REQUIRED, each -> each.expected() == Verdict.REQUIRED);
    }

    /** Products that must be certified and were cleared. */
    double silentMisses() {
        return share(each -> each.expected() == Verdict.REQUIRED, each -> each.verdict() == Verdict.NOT_REQUIRED);
    }

    double reviewShare() {
        return share(_ -> true, each -> each.verdict() == Verdict.REVIEW);
    }

    private double share(Predicate<Judged> of, Predicate<Judged> which) {
        var all = judged.stream().filter(of).toList();
        return all.isEmpty() ? 1 : (double) all.stream().filter(which).count() / all.size();
    }

    String text() {
        var text = new StringBuilder();
        var byEntry = new TreeMap<String, List<Judged>>();
        for (var each : judged) {
            var entry =
                    each.product().entry().isEmpty() ? "(none)" : each.product().entry();
            byEntry.merge(
                    entry,
                    List.of(each),
                    (known, more) ->
                            Stream.concat(known.stream(), more.stream()).toList());
        }
        text.append(head("entry"));
        byEntry.forEach((entry, rows) -> text.append(new LabelledSetReport(rows).row(entry)));
        text.append(row("all")).append('\n');
        judged.stream().filter(Judged::isWrong).forEach(each -> text.append(miss(each)));
        return text.toString();
    }

    static String head(String first) {
        return line(first, "rows", "recall+", "recall", "precision", "review");
    }

    String row(String name) {
        return line(
                name,
                String.valueOf(judged.size()),
                percent(recallWithReview()),
                percent(recall()),
                percent(precision()),
                percent(reviewShare()));
    }

    private static String line(String... cells) {
        return String.format("%-24s %5s %8s %8s %10s %8s%n", (Object[]) cells);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", share * 100);
    }

    private static String miss(Judged each) {
        var product = each.product();
        return String.format(
                "%s | %s | %s: expected %s %s, judged %s%n    %s%n",
                product.name(),
                product.model(),
                product.specs(),
                product.verdict(),
                product.entry(),
                each.verdict(),
                each.judgement().explanation().en());
    }
}
