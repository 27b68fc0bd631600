package io.certwatch.catalogue.edition;

import java.util.Locale;

/** How likely one entry continues another, by what they are called, what they say and where they stand. */
record Likeness(double certainty, String because) {

    private static final double SAME_BUT_PARENTHESES = 0.9;
    private static final double SAME_ALIAS = 0.7;
    private static final double ONE_WITHIN_THE_OTHER = 0.5;
    /** Similar names are never certain, whatever else speaks for them. */
    private static final double AT_MOST_WHEN_SIMILAR = Descent.CERTAIN - 0.05;
    private static final double SAME_PLACE = 0.05;
    private static final double SAME_WORDING = 0.1;
    private static final double OTHER_KIND = 0.6;

    static Likeness of(Entry entry, Entry older, boolean samePlace) {
        var names = names(entry.name(), older.name());
        double certainty = names.certainty;
        var because = names.because;
        if (certainty < SAME_BUT_PARENTHESES) {
            double wording = wording(entry, older);
            if (certainty > 0 && samePlace) because += ", same place in the list";
            if (certainty > 0 && wording > 0.5) because += ", similar scope";
            certainty += certainty > 0 ? (samePlace ? SAME_PLACE : 0) + wording * SAME_WORDING : 0;
            certainty = Math.min(certainty, AT_MOST_WHEN_SIMILAR);
        }
        if (entry.kind() != older.kind()) {
            certainty *= OTHER_KIND;
            because += ", but of another kind";
        }
        return new Likeness(Math.round(certainty * 100) / 100.0, because);
    }

    /** The Chinese binds; the English speaks where there is no Chinese to compare, or for a likeness that is stronger. */
    private static Likeness names(Bilingual one, Bilingual other) {
        var zh = names(Names.of(one.zh()), Names.of(other.zh()));
        var en = names(Names.of(one.en()), Names.of(other.en()));
        boolean chinese = one.zh() != null && other.zh() != null;
        return !chinese || en.certainty > zh.certainty && en.certainty < SAME_BUT_PARENTHESES ? en : zh;
    }

    private static Likeness names(Names one, Names other) {
        if (one.saysNothing() || other.saysNothing()) return new Likeness(0, "no name in common");
        if (one.whole().equals(other.whole())) return new Likeness(1, "same name");
        if (one.bare().equals(other.bare())) {
            return new Likeness(SAME_BUT_PARENTHESES, "same name but for what stands in parentheses");
        }
        double alike = Names.alike(one.bare(), other.bare());
        if (one.shareAnAlias(other)) return new Likeness(Math.max(SAME_ALIAS, alike), "same short name");
        if (one.containOneAnother(other) && alike < ONE_WITHIN_THE_OTHER) {
            return new Likeness(ONE_WITHIN_THE_OTHER, "one name within the other");
        }
        return new Likeness(alike, String.format(Locale.ROOT, "names alike to %.2f", alike));
    }

    private static double wording(Entry entry, Entry older) {
        var zh = Names.alike(Names.of(entry.scope().zh()).whole(), Names.of(older.scope().zh()).whole());
        var en = Names.alike(Names.of(entry.scope().en()).whole(), Names.of(older.scope().en()).whole());
        return Math.max(zh, en);
    }
}
