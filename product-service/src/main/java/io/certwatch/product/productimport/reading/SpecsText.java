package io.certwatch.product.productimport.reading;

import io.certwatch.product.inventory.SpecsCell;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Figures in one text: {@code 吞吐量: 25.6Tbps; 路由表 200万条}. A comma between digits belongs to their number. A quoted
 * text after a colon is one value, whatever it contains, as {@link SpecsCell} writes it.
 *
 * @param figures pairs of name and value
 * @param rest parts that are not a figure with a name
 */
record SpecsText(List<Named> figures, List<String> rest) {

    record Named(String name, String value) {}

    private static final Pattern PARTING = Pattern.compile("[;；\\n\\r|、]++|[,，](?![\\d０-９])|(?<![\\d０-９])[,，]");
    private static final Pattern QUOTED = Pattern.compile("""
        \\s*+(?:"((?:[^"]|"")++)"|([^:：=＝";；\\n\\r|、,，]++))\\s*+[:：=＝]\\s*+"((?:[^"]|"")++)"\\s*+(?:[;；\\n\\r|]|$)\
        """);
    private static final Pattern SAID = Pattern.compile("(?s)\\s*([^:：=＝]*[^:：=＝\\s])\\s*[:：=＝]\\s*(\\S.*)");
    private static final Pattern BESIDE = Pattern.compile(
            "((?:[^\\s\\d≥≤<>~＞＜０-９]\\S*+)(?:\\s++[^\\s\\d≥≤<>~＞＜０-９]\\S*+)*+)\\s++([≥≤<>~＞＜]?+\\s*+[\\d０-９].*)");
    /** {@code 路由表200万条}: no separator between a Chinese name and its figure. */
    private static final Pattern JOINED = Pattern.compile("(\\p{IsHan}{2,})([≥≤<>~＞＜]?\\s*[\\d０-９].*)");

    static SpecsText of(String text, KnownFigures known) {
        var figures = new ArrayList<Named>(4);
        var rest = new ArrayList<String>(0);
        var quoted = QUOTED.matcher(text);
        var parting = PARTING.matcher(text);
        for (int at = 0; at < text.length(); ) {
            if (quoted.region(at, text.length()).lookingAt()) {
                figures.add(new Named(
                        unquote(quoted.group(1) == null ? quoted.group(2) : quoted.group(1)),
                        unquote(quoted.group(3))));
                at = quoted.end();
            } else {
                boolean parted = parting.find(at);
                var piece = text.substring(at, parted ? parting.start() : text.length())
                        .strip();
                if (!piece.isEmpty()) add(piece, known, figures, rest);
                at = parted ? parting.end() : text.length();
            }
        }
        return new SpecsText(figures, rest);
    }

    private static String unquote(String text) {
        return text.strip().replace("\"\"", "\"");
    }

    private static void add(String piece, KnownFigures known, List<Named> figures, List<String> rest) {
        var said = SAID.matcher(piece);
        var beside = BESIDE.matcher(piece);
        var joined = JOINED.matcher(piece);
        if (said.matches()) {
            figures.add(new Named(said.group(1), said.group(2)));
        } else if (beside.matches()) {
            figures.add(new Named(beside.group(1), beside.group(2)));
        } else if (joined.matches() && known.name(joined.group(1))) {
            figures.add(new Named(joined.group(1), joined.group(2)));
        } else {
            rest.add(piece);
        }
    }
}
