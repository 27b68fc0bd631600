package io.certwatch.product.engine.vocabulary;

import io.certwatch.product.engine.text.Chars;
import io.certwatch.product.engine.text.Text;

/**
 * What may follow a literal so that it is the whole word. A Chinese word may end anywhere. A Latin word ends at the
 * end of its letters, apart from a plural {@code s}. A family continues with an exact number of digits, then letters
 * ({@code USG6###} is {@code USG6525E}).
 */
public record SuffixRule(boolean family, int digits, boolean first) {

    static final SuffixRule WORD = new SuffixRule(false, 0);
    /** A word that only begins a field: in `switch, power cord` there is no `SWITCH,POWER`. */
    static final SuffixRule FIRST_WORD = new SuffixRule(false, 0, true);

    public static final int NO_MATCH = -1;

    SuffixRule(boolean family, int digits) {
        this(family, digits, false);
    }

    /** The end of the word whose literal ends here, or {@link #NO_MATCH}. */
    public int endOf(Text text, int end) {
        char last = text.at(end - 1);
        if (!Chars.ofWord(last) && digits == 0) return end;
        if (!family) return endOfWord(text, end);
        int at = end;
        while (at < end + digits) {
            if (!Chars.digit(text.at(at))) return NO_MATCH;
            at++;
        }
        boolean lettersMayFollow = Chars.digit(text.at(at - 1));
        while (lettersMayFollow && Chars.ofWord(text.at(at)) && !Chars.digit(text.at(at))) at++;
        if (at > end + digits && Chars.digit(text.at(at))) return lettersAndDigits(text, at);
        return Chars.ofWord(text.at(at)) ? NO_MATCH : at;
    }

    /** `S6520X-54QC`, `R6415e3`: all characters after the series' number belong to the model. */
    private static int lettersAndDigits(Text text, int from) {
        int at = from;
        while (Chars.ofWord(text.at(at))) at++;
        return at;
    }

    private static int endOfWord(Text text, int end) {
        if (!Chars.ofWord(text.at(end))) return end;
        if (Chars.digit(text.at(end - 1))) return NO_MATCH;
        if (text.at(end) == 's' && !Chars.ofWord(text.at(end + 1))) return end + 1;
        boolean plural = text.at(end) == 'e' && text.at(end + 1) == 's' && !Chars.ofWord(text.at(end + 2));
        return plural ? end + 2 : NO_MATCH;
    }
}
