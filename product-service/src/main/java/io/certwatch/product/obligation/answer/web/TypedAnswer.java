package io.certwatch.product.obligation.answer.web;

import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.toUnmodifiableMap;

import io.certwatch.platform.time.Day;
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
 * @param faults by field, the key of a message
 */
public record TypedAnswer(
        String key,
        @Nullable AnswerChoice choice,
        boolean sharing,
        Map<String, String> typed,
        Map<String, String> faults) {

    static final String ANSWER = "answer";
    static final String SHARING = "same";

    /** The key of the answer that is typed once for several products. */
    static final String COMMON = "common";

    static TypedAnswer empty(String key) {
        return new TypedAnswer(key, null, false, Map.of(), Map.of());
    }

    static TypedAnswer read(String key, MultiValueMap<String, String> sent, LocalDate today) {
        var typed = Arrays.stream(AnswerField.values())
                .map(AnswerField::field)
                .filter(field -> text(sent, field, key).isPresent())
                .collect(toUnmodifiableMap(
                        field -> field, field -> text(sent, field, key).orElseThrow()));
        var sharing = text(sent, SHARING, key).isPresent();
        var choice = AnswerChoice.of(sent.getFirst(name(ANSWER, key)));
        return new TypedAnswer(key, choice.orElse(null), sharing, typed, Map.of()).checked(today);
    }

    private static Optional<String> text(MultiValueMap<String, String> sent, String field, String key) {
        return Optional.ofNullable(sent.getFirst(name(field, key)))
                .map(String::strip)
                .filter(not(String::isEmpty));
    }

    static String name(String field, String key) {
        return field + "." + key;
    }

    private TypedAnswer checked(LocalDate today) {
        if (sharing) return choice == null && typed.isEmpty() ? this : with(ANSWER, "answer.fault.both");
        if (choice == null) return typed.isEmpty() ? this : with(ANSWER, "answer.fault.answer");
        var check = new FieldCheck(typed, today);
        choice.check(check);
        return new TypedAnswer(key, choice, false, typed, check.faults());
    }

    TypedAnswer with(String field, String fault) {
        return new TypedAnswer(key, choice, sharing, typed, Map.of(field, fault));
    }

    /** Whether it is as the page showed it at first. */
    public boolean isUntouched() {
        return choice == null && !sharing && typed.isEmpty();
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
