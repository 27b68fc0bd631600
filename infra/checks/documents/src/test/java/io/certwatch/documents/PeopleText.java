package io.certwatch.documents;

import java.nio.file.Path;

/**
 * A text that people read.
 *
 * @param language zh or en
 */
record PeopleText(Path file, String key, String language, String text) {

    boolean isIn(String other) {
        return language.equals(other);
    }

    @Override
    public String toString() {
        return "%s %s \"%s\"".formatted(file, key, text);
    }
}
