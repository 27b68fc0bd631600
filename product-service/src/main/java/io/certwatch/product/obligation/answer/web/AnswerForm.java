package io.certwatch.product.obligation.answer.web;

import io.certwatch.platform.time.Day;
import io.certwatch.product.aggregate.obligation.VendorAnswer.Application;
import io.certwatch.product.aggregate.obligation.VendorAnswer.Kind;
import io.certwatch.product.obligation.answer.GivenAnswer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The form as it was sent. It keeps what was typed, so that nothing is lost when something is missing.
 *
 * @param ids of the obligations that were ticked; those that are no ids are left out
 * @param kind null if no answer was chosen
 * @param typed the text of each field
 * @param faults by field, the key of a message
 */
record AnswerForm(Set<UUID> ids, @Nullable Kind kind, Map<String, String> typed, Map<String, String> faults) {

    static final int MOST_IDS = 200;
    static final String IDS = "obligation";
    static final String ANSWER = "answer";

    private static final String PERSON = "person";
    private static final String APPLICATION = "application";
    private static final String BODY = "body";
    private static final String EXPECTED = "expected";
    private static final String REASON = "reason";
    private static final String CERTIFICATE = "certificate";

    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_REASON = 2_000;

    /** Before anything was typed. */
    static final AnswerForm EMPTY = new AnswerForm(Set.of(), Kind.SEEN, Map.of(), Map.of());

    /** @param today in China; a certificate is not expected before it */
    static AnswerForm read(MultiValueMap<String, String> sent, LocalDate today) {
        var typed = new HashMap<String, String>();
        for (var field : List.of(PERSON, APPLICATION, BODY, EXPECTED, REASON, CERTIFICATE)) {
            var text = sent.getFirst(field);
            if (text != null && !text.isBlank()) typed.put(field, text.strip());
        }
        var ids = new HashSet<UUID>();
        sent.getOrDefault(IDS, List.of()).forEach(id -> uuid(id).ifPresent(ids::add));
        var kind = kind(sent.getFirst(ANSWER));
        var form = new AnswerForm(Set.copyOf(ids), kind, typed, new HashMap<>());
        form.check(today);
        return form;
    }

    private static Optional<UUID> uuid(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static @Nullable Kind kind(@Nullable String name) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private void check(LocalDate today) {
        if (ids.isEmpty()) faults.put(IDS, "answer.fault.none");
        if (ids.size() > MOST_IDS) faults.put(IDS, "answer.fault.many");
        if (typed.containsKey(PERSON)) line(PERSON);
        switch (kind) {
            case null -> faults.put(ANSWER, "answer.fault.answer");
            case SEEN -> {}
            case UNDER_WAY -> {
                line(APPLICATION);
                line(BODY);
                checkExpected(today);
            }
            case NOT_OURS -> text(REASON, LONGEST_REASON, character -> character == '\n' || character == '\r');
            case CERTIFIED -> line(CERTIFICATE);
        }
    }

    private void line(String field) {
        text(field, LONGEST_LINE, _ -> false);
    }

    private void text(String field, int longest, Predicate<Integer> allowed) {
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

    private void checkExpected(LocalDate today) {
        var text = typed.getOrDefault(EXPECTED, "");
        var day = Day.read(text);
        if (text.isEmpty()) faults.put(EXPECTED, "answer.fault.missing");
        else if (day.isEmpty()) faults.put(EXPECTED, "answer.fault.day");
        else if (day.get().isBefore(today)) faults.put(EXPECTED, "answer.fault.past");
    }

    boolean isValid() {
        return faults.isEmpty();
    }

    AnswerForm with(String field, String fault) {
        return new AnswerForm(ids, kind, typed, Map.of(field, fault));
    }

    /** Only of a valid form. */
    GivenAnswer answer() {
        var person = typed.get(PERSON);
        return switch (kind) {
            case null -> throw new IllegalStateException("no answer was chosen");
            case SEEN -> new GivenAnswer.Seen(person);
            case UNDER_WAY ->
                new GivenAnswer.UnderWay(
                        person,
                        new Application(
                                text(APPLICATION),
                                text(BODY),
                                Day.read(text(EXPECTED)).orElseThrow()));
            case NOT_OURS -> new GivenAnswer.NotOurs(person, text(REASON));
            case CERTIFIED -> new GivenAnswer.HasCertificate(person, text(CERTIFICATE));
        };
    }

    private String text(String field) {
        return typed.getOrDefault(field, "");
    }
}
