package io.certwatch.product.inventory.importing.xlsx;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text of one or more runs, each with a format of its own. How it is pronounced stands beside it and is no part of it. */
final class RichText {

    /** Control characters are written so; halves of pairs are none. */
    private static final Pattern ESCAPED = Pattern.compile("_x(?!D[89A-F])([0-9A-F]{4})_", Pattern.CASE_INSENSITIVE);

    private RichText() {}

    /** Reads up to the end of the element that has just begun. */
    static void read(Xml xml, String element, StringBuilder text) {
        int from = text.length();
        boolean phonetic = false;
        while (xml.next() && !xml.ends(element)) {
            if (xml.begins("rPh")) phonetic = true;
            if (xml.ends("rPh")) phonetic = false;
            if (xml.begins("t") && !phonetic) xml.textTo(text);
            else if (xml.begins("t")) xml.textTo(new StringBuilder());
        }
        unescape(text, from);
    }

    static void unescape(StringBuilder text, int from) {
        if (text.indexOf("_x", from) < 0) return;
        var unescaped = ESCAPED.matcher(text.substring(from))
                .replaceAll(escape -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(escape.group(1), 16))));
        text.setLength(from);
        text.append(unescaped);
    }
}
