package io.certwatch.platform.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects faults beyond the schema, to report all of them at once. Callers discard objects built from faulty values. */
public final class FieldFaults {

    private final List<FieldFault> found = new ArrayList<>();

    /** @param reason as {@link FieldFault#words} */
    public void add(String field, Localized reason) {
        found.add(new FieldFault(field, reason));
    }

    public List<FieldFault> found() {
        return List.copyOf(found);
    }

    /** Required text, trimmed. */
    public String text(String field, @Nullable String written) {
        var text = optionalText(field, written);
        if (text == null) add(field, PlatformText.of("fault.missing"));
        return text == null ? "" : text;
    }

    /** Required text of one line, trimmed. */
    public String line(String field, @Nullable String written) {
        var line = optionalLine(field, written);
        if (line == null) add(field, PlatformText.of("fault.missing"));
        return line == null ? "" : line;
    }

    /** Optional text; null if blank. */
    public @Nullable String optionalText(String field, @Nullable String written) {
        if (written == null || written.isBlank()) return null;
        if (written.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t'))
            add(field, PlatformText.of("fault.control-character"));
        return written.strip();
    }

    public @Nullable String optionalLine(String field, @Nullable String written) {
        if (written == null || written.isBlank()) return null;
        var line = written.strip();
        if (line.chars().anyMatch(FieldFaults::breaksLine)) add(field, PlatformText.of("fault.line-break"));
        else if (line.codePoints().anyMatch(FieldFaults::isUnseen))
            add(field, PlatformText.of("fault.invisible-character"));
        return line;
    }

    private static boolean breaksLine(int character) {
        return character == '\n'
                || character == '\r'
                || character == '\u2028'
                || character == '\u2029'
                || character == '\u0085';
    }

    /** Includes characters that change the writing direction. */
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
}
