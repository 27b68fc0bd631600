package io.certwatch.product.obligation.answer.web;

import io.certwatch.edition.OwnNumber;
import io.certwatch.platform.time.Day;
import java.net.IDN;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/**
 * Checks what was typed, and collects faults.
 *
 * @param typed by field
 * @param today in China
 * @param faults by field, the key of a message
 */
record FieldCheck(Map<String, String> typed, LocalDate today, Map<String, String> faults) {

    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_ADDRESS = 254;
    private static final Pattern ADDRESS = Pattern.compile(
            "[\\p{ASCII}&&[^\\s@<>()\\[\\],;:\"\\\\]]{1,64}@[^\\s@<>()\\[\\],;:\"\\\\]+\\.[^\\s@.]{2,}");

    /** Top-level domains that no public mail server has (RFC 6761, RFC 6762, RFC 7686). */
    private static final Pattern NEVER_DELIVERED = Pattern.compile("(?i).*\\.(invalid|localhost|local|onion|\\d+)");

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
        text(field.field());
    }

    void text(String field) {
        check(field, LONGEST_TEXT, character -> character == '\n' || character == '\r');
    }

    /** Whether it exists, only its owner can tell, who is asked to confirm it. */
    void address(AnswerField field) {
        line(field);
        if (!faults.containsKey(field.field()) && !isAddress(typed.getOrDefault(field.field(), ""))) {
            faults.put(field.field(), "answer.fault.address");
        }
    }

    /** One to which the service that sends mails can send. */
    private static boolean isAddress(String text) {
        return text.length() <= LONGEST_ADDRESS
                && ADDRESS.matcher(text).matches()
                && !NEVER_DELIVERED.matcher(text).matches()
                && hasDomain(text.substring(text.indexOf('@') + 1));
    }

    private static boolean hasDomain(String written) {
        try {
            return !IDN.toASCII(written, IDN.USE_STD3_ASCII_RULES).isEmpty();
        } catch (IllegalArgumentException none) {
            return false;
        }
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

    /** The number of a published list, such as 第17批. */
    void batch(AnswerField field) {
        line(field);
        if (!faults.containsKey(field.field()) && OwnNumber.batch(typed.getOrDefault(field.field(), ""), "") == null) {
            faults.put(field.field(), "answer.fault.batch");
        }
    }

    void day(AnswerField field) {
        var text = typed.getOrDefault(field.field(), "");
        if (text.isEmpty()) faults.put(field.field(), "answer.fault.missing");
        else if (Day.read(text).isEmpty()) faults.put(field.field(), "answer.fault.day");
    }

    void comingDay(AnswerField field) {
        day(field);
        find(field).filter(day -> day.isBefore(today)).ifPresent(_ -> faults.put(field.field(), "answer.fault.past"));
    }

    void pastDay(AnswerField field) {
        day(field);
        find(field).filter(day -> day.isAfter(today)).ifPresent(_ -> faults.put(field.field(), "answer.fault.future"));
    }

    /** Faults the last day if it is before the first. */
    void inOrder(AnswerField first, AnswerField last) {
        find(first)
                .filter(from -> find(last).filter(until -> until.isBefore(from)).isPresent())
                .ifPresent(_ -> faults.put(last.field(), "answer.fault.order"));
    }

    private Optional<LocalDate> find(AnswerField field) {
        return Day.read(typed.getOrDefault(field.field(), ""));
    }
}
