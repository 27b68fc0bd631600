package io.certwatch.platform.notes;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

public record Note(
        String id,
        String text,
        Mood mood,
        LocalDate due,
        int stars,
        @Nullable Boolean signed,
        @Nullable Author author) {

    public record Author(String name) {}

    public enum Mood {
        GLAD,
        SAD
    }

    public Note {
        if (stars > 5) {
            throw new IllegalArgumentException("A note has five stars at most");
        }
    }

    public static Note saying(String id, String text) {
        return new Note(id, text, Mood.GLAD, LocalDate.of(2027, 3, 1), 0, null, null);
    }
}
