package io.certwatch.product.engine.criteria;

import java.util.regex.Pattern;

/**
 * The words that mark a figure as the total of all units, `共224核`, `(96 total)`, and those that mark it as the figure
 * of each.
 */
final class TotalMarkers {

    private static final Pattern BEFORE =
            Pattern.compile("(?i)(共|共计|总共|总计|合计|\\btotal of|\\bin total|(^|[;,:(（，；。、|])\\s*total)\\s*[:：]?\\s*$");
    private static final Pattern AFTER = Pattern.compile("(?i)^\\s*(in total|total|总计|合计)\\s*($|[;,)），；。、|])");
    private static final Pattern EACH = Pattern.compile("(?i)每|单|均|/颗|\\bper\\b|\\beach\\b|\\bavg\\b|\\baverage\\b");
    private static final Pattern BEHIND_UNITS =
            Pattern.compile("(?i)(\\b(processors|cpus|sockets)\\s*([/,&+]|and\\b|with\\b)|(处理器|cpu|[颗路])\\s*/)\\s*$");
    private static final int REACH = 20;

    private TotalMarkers() {}

    static boolean saidAt(String text, int start, int end) {
        return BEFORE.matcher(text).region(Math.max(0, start - REACH), start).find()
                || AFTER.matcher(text)
                        .region(end, Math.min(text.length(), end + REACH))
                        .lookingAt();
    }

    /** The units are named before the figure, and no word says whether it is the figure of each. */
    static boolean perhapsBehindUnits(String text, int start) {
        return BEHIND_UNITS
                .matcher(text)
                .region(Math.max(0, start - REACH), start)
                .useTransparentBounds(true)
                .find();
    }

    static boolean ofEach(String clause) {
        return EACH.matcher(clause).find();
    }

    /** `总核数/CPU` */
    static boolean isDivided(String text, int end) {
        return text.startsWith("/", end) && end + 1 < text.length() && Character.isLetter(text.charAt(end + 1));
    }
}
