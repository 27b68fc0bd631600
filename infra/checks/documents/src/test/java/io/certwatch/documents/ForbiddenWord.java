package io.certwatch.documents;

import java.util.regex.Pattern;

/**
 * A word that texts for people do not use.
 *
 * @param example a text that has it
 * @param instead what to write
 */
record ForbiddenWord(String language, Pattern pattern, String example, String instead, String why) {

    /** Fields are separated by " | "; alternatives of a pattern have no blanks around their bar. */
    static ForbiddenWord of(String line) {
        var fields = line.split(" \\| ", -1);
        if (fields.length != 5) throw new IllegalArgumentException("five fields: " + line);
        return new ForbiddenWord(fields[0], Pattern.compile(fields[1]), fields[2], fields[3], fields[4]);
    }

    boolean isIn(PeopleText text) {
        return text.isIn(language) && pattern.matcher(text.text()).find();
    }

    String complaint(PeopleText text) {
        return "%s: write %s, because %s".formatted(text, instead, why);
    }
}
