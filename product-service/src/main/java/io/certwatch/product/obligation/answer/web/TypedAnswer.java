package io.certwatch.product.obligation.answer.web;

import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.toUnmodifiableMap;

import io.certwatch.platform.time.Day;
import io.certwatch.product.obligation.answer.GivenAnswer.SentScan;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What was typed for one product, or once for several. It is kept as it was sent, so that nothing is lost when
 * something is missing. Public because the template reads it.
 *
 * @param key the id of the obligation, or {@link #COMMON}
 * @param choice null if none was chosen
 * @param sharing whether the common answer is to hold for the product
 * @param typed the text of each field
 * @param scan the file; a browser forgets it when the page is shown again
 * @param faults by field, the key of a message
 */
public record TypedAnswer(
        String key,
        @Nullable AnswerChoice choice,
        boolean sharing,
        Map<String, String> typed,
        @Nullable SentScan scan,
        Map<String, String> faults) {

    static final String FILE = "file";
    static final String ANSWER = "answer";
    static final String SHARING = "same";

    /** The key of the answer that is typed once for several products. */
    static final String COMMON = "common";

    static TypedAnswer empty(String key) {
        return new TypedAnswer(key, null, false, Map.of(), null, Map.of());
    }

    static TypedAnswer read(String key, SentForm form, LocalDate today) {
        var sent = form.fields();
        var typed = Arrays.stream(AnswerField.values())
                .map(AnswerField::field)
                .filter(field -> text(sent, field, key).isPresent())
                .collect(toUnmodifiableMap(
                        field -> field, field -> text(sent, field, key).orElseThrow()));
        var sharing = text(sent, SHARING, key).isPresent();
        var choice = AnswerChoice.of(sent.getFirst(name(ANSWER, key))).orElse(null);
        var file = name(FILE, key);
        var read = new TypedAnswer(key, choice, sharing, typed, form.scan(file), Map.of());
        return read.checked(today, form.faults().get(file));
    }

    private static Optional<String> text(MultiValueMap<String, String> sent, String field, String key) {
        return Optional.ofNullable(sent.getFirst(name(field, key)))
                .map(String::strip)
                .filter(not(String::isEmpty));
    }

    static String name(String field, String key) {
        return field + "." + key;
    }

    private TypedAnswer checked(LocalDate today, @Nullable String fileFault) {
        var typedNothing = typed.isEmpty() && scan == null && fileFault == null;
        if (sharing) return choice == null && typedNothing ? this : with(ANSWER, "answer.fault.both");
        if (choice == null) return typedNothing ? this : with(ANSWER, "answer.fault.answer");
        var check = new FieldCheck(typed, today);
        choice.check(check);
        if (fileFault != null && choice.takesFile()) check.faults().put(FILE, fileFault);
        return new TypedAnswer(key, choice, false, typed, scan, check.faults());
    }

    TypedAnswer with(String field, String fault) {
        return new TypedAnswer(key, choice, sharing, typed, scan, Map.of(field, fault));
    }

    /** Whether it is as the page showed it at first. */
    public boolean isUntouched() {
        return choice == null && !sharing && typed.isEmpty() && scan == null && faults.isEmpty();
    }

    String text(AnswerField field) {
        return typed.getOrDefault(field.field(), "");
    }

    @Nullable
    String optional(AnswerField field) {
        return typed.get(field.field());
    }

    Optional<LocalDate> day(AnswerField field) {
        return Day.read(text(field));
    }
}
