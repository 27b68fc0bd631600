package io.certwatch.product.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Separates the models in a printed line from the models that the line excepts: {@code S5700系列，除S5700-LI外},
 * {@code S5700系列（不含S5700-LI）}, {@code S5700-LI除外}, {@code S5700 series except S5700-LI}.
 *
 * @param models the line without its exceptions
 * @param excepted the exceptions, as printed, whose end the line marks with {@code 外} or a bracket
 * @param openEnded texts for which the line does not mark the end of the exception, such as all text after
 *   {@code except}; {@link PrintedModels} decides what they except
 */
record ExceptionClauses(String models, List<String> excepted, List<String> openEnded) {

    private static final Pattern BRACKETS = Pattern.compile("[(（\\[【]([^()（）\\[\\]【】]*+)[)）\\]】]");
    private static final Pattern WORD = Pattern.compile("(?i)不(?:包含|包括|含|涵盖|覆盖)有?|排除|剔除|除了?"
        + "|(?<![a-z])(?:except(?:ing|ed)?(?:\\s+for)?|excl(?:uding|udes|\\.|(?![a-z]))|other\\s+than|not\\s+including|apart\\s+from"
        + "|with\\s+the\\s+exception\\s+of|but\\s+not|without)(?![a-z])");
    private static final String COMMAS = "，,";
    private static final String ENUMERATION = "、";

    static ExceptionClauses in(String line) {
        var excepted = new ArrayList<String>();
        var outside = BRACKETS.matcher(line).replaceAll(bracket -> {
            var inside = parse(bracket.group(1), true);
            excepted.addAll(inside.excepted);
            excepted.addAll(inside.openEnded);
            return Matcher.quoteReplacement(
                    inside.isNone() ? bracket.group() : inside.models.isBlank() ? "" : "(" + inside.models + ")");
        });
        var plain = parse(outside, false);
        excepted.addAll(plain.excepted);
        return new ExceptionClauses(plain.models, List.copyOf(excepted), plain.openEnded);
    }

    boolean isNone() {
        return excepted.isEmpty() && openEnded.isEmpty();
    }

    private static ExceptionClauses parse(String text, boolean inBrackets) {
        var excepted = new ArrayList<String>();
        var openEnded = new ArrayList<String>();
        var rest = removeClosed(text, inBrackets, excepted, openEnded);
        var word = WORD.matcher(rest);
        if (word.find()) {
            openEnded.addAll(List.of(WORD.split(rest.substring(word.end()))));
            rest = rest.substring(0, word.start());
        }
        return new ExceptionClauses(rest, excepted, openEnded);
    }

    /** Removes {@code 除…外} and {@code …除外}, and returns the rest. */
    private static String removeClosed(String text, boolean inBrackets, List<String> excepted, List<String> openEnded) {
        var rest = new StringBuilder();
        int from = 0;
        int start = text.indexOf('除');
        int end = start < 0 ? -1 : text.indexOf('外', start);
        while (end >= 0) {
            rest.append(text, from, start);
            if (end == start + 1) {
                before(rest, inBrackets, excepted, openEnded);
            } else {
                excepted.add(text.substring(start + 1, end)
                        .replaceFirst("^[了去开]", "")
                        .replaceFirst("[以之]$", ""));
            }
            from = end + 1 < text.length() && text.charAt(end + 1) == '的' ? end + 2 : end + 1;
            start = text.indexOf('除', from);
            end = start < 0 ? -1 : text.indexOf('外', start);
        }
        return rest.append(text, from, text.length()).toString();
    }

    /** The text before {@code 除外} is excepted back to the comma; without a comma, only the last item is certain. */
    private static void before(StringBuilder rest, boolean inBrackets, List<String> excepted, List<String> openEnded) {
        int comma = Math.max(rest.lastIndexOf(COMMAS.substring(0, 1)), rest.lastIndexOf(COMMAS.substring(1)));
        int first = rest.indexOf(ENUMERATION);
        if (inBrackets || comma >= 0 || first < 0) {
            int start = inBrackets ? 0 : comma + 1;
            excepted.add(rest.substring(start));
            rest.setLength(start);
            return;
        }
        int last = rest.lastIndexOf(ENUMERATION);
        excepted.add(rest.substring(last + 1));
        if (last > first) openEnded.add(ENUMERATION + rest.substring(first + 1, last));
        rest.setLength(first);
    }
}
