package io.certwatch.platform.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers what is wrong with a request beyond its schema, so that all of it is said at once. What is built of faulty values is thrown away. */
public final class FieldFaults {

    private final List<FieldFault> found = new ArrayList<>();

    public void add(String field, String reason) {
        found.add(new FieldFault(field, reason));
    }

    public List<FieldFault> found() {
        return List.copyOf(found);
    }

    /** @throws RequestProblem that names them, if there are any */
    public void throwIfAny() {
        if (!found.isEmpty()) throw RequestProblem.invalid(found);
    }

    /** Text without the blanks around it, which has to be there. */
    public String text(String field, @Nullable String written) {
        var text = optionalText(field, written);
        if (text == null) add(field, "is missing");
        return text == null ? "" : text;
    }

    /** One line of text, which has to be there. */
    public String line(String field, @Nullable String written) {
        var line = optionalLine(field, written);
        if (line == null) add(field, "is missing");
        return line == null ? "" : line;
    }

    /** Blank text is none. */
    public @Nullable String optionalText(String field, @Nullable String written) {
        if (written == null || written.isBlank()) return null;
        if (written.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) add(field, "contains a control character");
        return written.strip();
    }

    public @Nullable String optionalLine(String field, @Nullable String written) {
        if (written == null || written.isBlank()) return null;
        var line = written.strip();
        if (line.chars().anyMatch(FieldFaults::breaksLine)) add(field, "contains a line break");
        else if (line.codePoints().anyMatch(FieldFaults::isUnseen)) add(field, "contains a control character or an invisible one");
        return line;
    }

    private static boolean breaksLine(int character) {
        return character == '\n' || character == '\r' || character == '\u2028' || character == '\u2029' || character == '\u0085';
    }

    /** Also what turns the direction of writing. */
    private static boolean isUnseen(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
