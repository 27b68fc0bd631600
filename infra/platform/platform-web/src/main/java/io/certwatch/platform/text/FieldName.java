package io.certwatch.platform.text;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * What people call a field of the API. A field that they never fill in, such as a header, is called by its path.
 *
 * @param path as {@link FieldFault#field}, such as {@code corrections[0].on}
 */
public record FieldName(String path) implements Localized {

    private static final Messages MESSAGES = new Messages("io.certwatch.platform.field");
    private static final Pattern INDEX = Pattern.compile("\\[(\\d+)]");

    /** @param field a name without a path */
    public static boolean isKnown(String field) {
        return !find(Language.ZH, field).isEmpty() && !find(Language.EN, field).isEmpty();
    }

    @Override
    public String in(Language language) {
        var whole = find(language, path);
        if (!whole.isEmpty()) return whole;
        var steps = path.split("\\.");
        if (!isKnown(withoutIndex(steps[0]))) return path;
        return Arrays.stream(steps)
                .map(step -> nameStep(language, step))
                .reduce((of, name) -> MESSAGES.text(language, "path.of", of, name))
                .orElse(path);
    }

    private static String nameStep(Language language, String step) {
        var name = withoutIndex(step);
        var said = find(language, name);
        if (said.isEmpty()) said = MESSAGES.text(language, "path.own", name);
        var index = INDEX.matcher(step);
        return index.find() ? MESSAGES.text(language, "path.item", said, Integer.parseInt(index.group(1)) + 1) : said;
    }

    private static String withoutIndex(String step) {
        return INDEX.matcher(step).replaceAll("");
    }

    /** Empty if it has none. */
    private static String find(Language language, String field) {
        return MESSAGES.textOr(language, "name." + field, "").replace("''", "'");
    }
}
