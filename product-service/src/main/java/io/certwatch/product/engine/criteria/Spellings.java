package io.certwatch.product.engine.criteria;

import java.util.Locale;
import java.util.regex.Pattern;

/** Spellings of figures in inventories that the reader of quantities rejects as ambiguous, place by place. */
final class Spellings {

    /** In exports without small letters a capital B stands for a bit: `25.6TBPS`, `10NS`. */
    private static final Pattern CAPITALS =
            Pattern.compile("(?<=\\d ?[TGMKB]?)(?:BPS|BIT/S|PPS|NS|US|MS)(?![A-Za-z0-9])");

    /** `55W条`: behind a count of entries, W is 万. */
    private static final Pattern TEN_THOUSAND = Pattern.compile("[Ww](?=条)");

    /** `吞吐量≥102.4Tbps\\路由表≥300万\\16业务槽`, `96Tbps-包转发率`: a unit ends there. */
    private static final Pattern SEPARATOR =
            Pattern.compile("\\\\|(?<=[A-Za-z条])-(?=\\p{IsHan})|(?<=[A-Za-z])/(?=\\p{IsHan})(?![千每秒步指条颗路年月台])");

    private Spellings() {}

    /** `内存：768GB／8U`, `8×8260｜1024G`: wide signs separate figures like the plain ones, place by place. */
    static String withPlainSigns(String field) {
        return field.replace('／', '/').replace('｜', '|').replace('＋', '+').replace('＊', '*');
    }

    static String readable(String field) {
        return inSmallLetters(TEN_THOUSAND.matcher(apart(field)).replaceAll("万"));
    }

    private static String apart(String field) {
        return field.indexOf('\\') < 0 && field.indexOf('-') < 0 && field.indexOf('/') < 0
                ? field
                : SEPARATOR.matcher(field).replaceAll(" ");
    }

    private static String inSmallLetters(String field) {
        return CAPITALS.matcher(field).replaceAll(unit -> unit.group().toLowerCase(Locale.ROOT));
    }
}
