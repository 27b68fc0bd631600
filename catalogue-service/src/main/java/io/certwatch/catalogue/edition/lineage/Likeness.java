package io.certwatch.catalogue.edition.lineage;

import io.certwatch.catalogue.edition.Descent;
import io.certwatch.catalogue.problem.ProblemText;
import io.certwatch.platform.text.Sentence;
import java.util.Locale;

/** How likely one entry continues another, judged by name, scope and position. */
record Likeness(double certainty, Sentence because) {

    private static final double SAME_BUT_PARENTHESES = 0.9;
    private static final double SAME_ALIAS = 0.7;
    private static final double ONE_WITHIN_THE_OTHER = 0.5;
    /** Similar names alone never reach certainty. */
    private static final double AT_MOST_WHEN_SIMILAR = Descent.CERTAIN - 0.05;

    private static final double SAME_PLACE = 0.05;
    private static final double SAME_WORDING = 0.1;
    private static final double OTHER_KIND = 0.6;

    static Likeness of(EntryWording one, EntryWording older, boolean samePlace) {
        var names = names(one, older);
        double certainty = names.certainty;
        var because = names.because;
        if (certainty > 0 && certainty < SAME_BUT_PARENTHESES) {
            double wording = one.scopeSimilarity(older);
            if (samePlace) because = and(because, ProblemText.of("lineage.same-place"));
            if (wording > 0.5) because = and(because, ProblemText.of("lineage.similar-scope"));
            certainty =
                    Math.min(certainty + (samePlace ? SAME_PLACE : 0) + wording * SAME_WORDING, AT_MOST_WHEN_SIMILAR);
        }
        if (one.entry().kind() != older.entry().kind()) {
            certainty *= OTHER_KIND;
            because = and(because, ProblemText.of("lineage.other-kind"));
        }
        return new Likeness(Math.round(certainty * 100) / 100.0, because);
    }

    /** One more reason. */
    Likeness and(Sentence reason) {
        return new Likeness(certainty, and(because, reason));
    }

    private static Sentence and(Sentence because, Sentence reason) {
        return ProblemText.of("lineage.and", because, reason);
    }

    /** Uses the Chinese names if both exist, and the English names otherwise or if they are more similar. */
    private static Likeness names(EntryWording one, EntryWording other) {
        var zh = names(one.zh(), other.zh());
        var en = names(one.en(), other.en());
        boolean chinese = !one.zh().saysNothing() && !other.zh().saysNothing();
        return !chinese || en.certainty > zh.certainty && en.certainty < SAME_BUT_PARENTHESES ? en : zh;
    }

    private static Likeness names(NormalizedName one, NormalizedName other) {
        if (one.saysNothing() || other.saysNothing()) return new Likeness(0, ProblemText.of("lineage.no-name"));
        if (one.whole().equals(other.whole())) return new Likeness(1, ProblemText.of("lineage.same-name"));
        if (one.bare().equals(other.bare())) {
            return new Likeness(SAME_BUT_PARENTHESES, ProblemText.of("lineage.same-but-parentheses"));
        }
        double similarity = Math.min(one.pairs().similarity(other.pairs()), AT_MOST_WHEN_SIMILAR);
        if (one.shareAnAlias(other))
            return new Likeness(Math.max(SAME_ALIAS, similarity), ProblemText.of("lineage.same-short-name"));
        if (one.containOneAnother(other) && similarity < ONE_WITHIN_THE_OTHER) {
            return new Likeness(ONE_WITHIN_THE_OTHER, ProblemText.of("lineage.within"));
        }
        return new Likeness(
                similarity, ProblemText.of("lineage.similar", String.format(Locale.ROOT, "%.2f", similarity)));
    }
}
