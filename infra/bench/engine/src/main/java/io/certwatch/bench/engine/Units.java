package io.certwatch.bench.engine;

import io.certwatch.product.engine.text.Chars;
import io.certwatch.product.engine.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Text cut as a search engine would: a Latin word is one unit, each Chinese character another. */
final class Units {

    private static final int LONGEST_PHRASE = 6;

    private Units() {}

    static List<String> of(String text) {
        var folded = Text.fold(text);
        var units = new ArrayList<String>();
        for (int at = 0; at < folded.length(); at++) {
            int end = at;
            while (end < folded.length() && (Chars.ofWord(folded.charAt(end)) || folded.charAt(end) == '#')) end++;
            if (end > at) units.add(folded.substring(at, end));
            else if (Chars.chinese(folded.charAt(at))) units.add(folded.substring(at, at + 1));
            at = Math.max(at, end - 1);
        }
        return units;
    }

    /** `usg6525e` may be written in the lexicon as `USG6###` or `USG65##`. */
    static Set<String> families(String unit) {
        int end = unit.length();
        while (end > 0 && !Chars.digit(unit.charAt(end - 1))) end--;
        int start = end;
        while (start > 0 && Chars.digit(unit.charAt(start - 1))) start--;
        var families = new LinkedHashSet<String>();
        for (int kept = start; kept <= end; kept++) {
            families.add(unit.substring(0, kept) + "#".repeat(end - kept));
        }
        families.remove(unit);
        return families;
    }

    /** Every run of units, up to six, that a name may consist of. */
    static Set<String> phrases(String text) {
        var units = of(text);
        var phrases = new LinkedHashSet<String>();
        for (int first = 0; first < units.size(); first++) {
            for (int last = first; last < Math.min(units.size(), first + LONGEST_PHRASE); last++) {
                phrases.add(String.join(" ", units.subList(first, last + 1)));
            }
            phrases.addAll(families(units.get(first)));
        }
        return phrases;
    }

    static String phrase(String term) {
        return String.join(" ", of(term));
    }
}
