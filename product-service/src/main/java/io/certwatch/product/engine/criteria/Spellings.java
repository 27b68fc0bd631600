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

    /** The comma of `SR40,0.15US` and `PTX10008,115T` ends a model, unlike the one of `1,200`. */
    private static final Pattern BEHIND_MODEL = Pattern.compile("(?:(?<=\\d{4})|(?<=[A-Za-z]\\d{1,3})),(?=\\d)");

    private Spellings() {}

    /** `内存：768GB／8U`, `8×8260｜1024G`: wide signs separate figures like the plain ones, place by place. */
    static String withPlainSigns(String field) {
        var plain = field.replace('／', '/').replace('｜', '|').replace('＋', '+').replace('＊', '*');
        return plain.indexOf(',') < 0 ? plain : BEHIND_MODEL.matcher(plain).replaceAll(";");
    }

    /** A bar ends a figure like a semicolon: `电压24V|指令执行时间0.04微秒`. */
    static String readable(String field) {
        return inSmallLetters(
                TEN_THOUSAND.matcher(apart(field.replace('|', ';'))).replaceAll("万"));
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
