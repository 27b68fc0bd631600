package io.certwatch.product.obligation.answer.web;

import io.certwatch.platform.time.Day;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * Checks what was typed, and collects faults.
 *
 * @param typed by field
 * @param today in China; nothing is expected before it
 * @param faults by field, the key of a message
 */
record FieldCheck(Map<String, String> typed, LocalDate today, Map<String, String> faults) {

    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_TEXT = 2_000;

    FieldCheck(Map<String, String> typed, LocalDate today) {
        this(typed, today, new HashMap<>());
    }

    boolean has(AnswerField field) {
        return typed.containsKey(field.field());
    }

    void line(AnswerField field) {
        line(field.field());
    }

    void line(String field) {
        check(field, LONGEST_LINE, _ -> false);
    }

    void text(AnswerField field) {
        check(field.field(), LONGEST_TEXT, character -> character == '\n' || character == '\r');
    }

    private void check(String field, int longest, IntPredicate allowed) {
        var text = typed.getOrDefault(field, "");
        if (text.isEmpty()) faults.put(field, "answer.fault.missing");
        else if (text.length() > longest) faults.put(field, "answer.fault.long");
        else if (text.codePoints().anyMatch(character -> !allowed.test(character) && isUnseen(character)))
            faults.put(field, "answer.fault.characters");
    }

    /** Includes characters that change the direction of writing. */
    private static boolean isUnseen(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    void comingDay(AnswerField field) {
        var text = typed.getOrDefault(field.field(), "");
        var day = Day.read(text);
        if (text.isEmpty()) faults.put(field.field(), "answer.fault.missing");
        else if (day.isEmpty()) faults.put(field.field(), "answer.fault.day");
        else if (day.get().isBefore(today)) faults.put(field.field(), "answer.fault.past");
    }
}
