package io.certwatch.product.obligation.answer.web;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.certwatch.platform.text.Language;
import io.certwatch.product.obligation.answer.GivenAnswer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The form as it was sent: an answer for each product, and one that the vendor may let hold for several. At first
 * nothing is ticked, chosen or typed.
 *
 * @param entries by the id of the obligation; only those that the vendor touched
 * @param common what was typed once for several products
 * @param person the name of the person, if it was typed
 * @param faults of the form as a whole: by field, the key of a message
 */
record AnswerForm(
        Map<UUID, TypedAnswer> entries,
        TypedAnswer common,
        @Nullable String person,
        Map<String, String> faults) {

    static final int MOST_ANSWERS = 200;
    static final String ANSWER = TypedAnswer.ANSWER;

    /** As the key of a fault: nothing was touched, which is no mistake. */
    static final String UNTOUCHED = "untouched";

    private static final String PERSON = "person";

    /** Before anything was typed. */
    static final AnswerForm EMPTY = new AnswerForm(Map.of(), TypedAnswer.empty(TypedAnswer.COMMON), null, Map.of());

    /** @param today in China; a certificate is not expected before it */
    static AnswerForm read(SentForm sent, LocalDate today) {
        var entries = Stream.of(
                        sent.fields().keySet(),
                        sent.scans().keySet(),
                        sent.faults().keySet())
                .flatMap(Set::stream)
                .flatMap(name -> idIn(name).stream())
                .distinct()
                .map(id -> TypedAnswer.read(id.toString(), sent, today))
                .filter(entry -> !entry.isUntouched())
                .collect(toMap(entry -> UUID.fromString(entry.key()), identity(), (one, _) -> one, LinkedHashMap::new));
        var common = TypedAnswer.read(TypedAnswer.COMMON, sent, today);
        var person = Optional.ofNullable(sent.fields().getFirst(PERSON))
                .map(String::strip)
                .orElse("");
        return new AnswerForm(entries, common, person.isEmpty() ? null : person, Map.of()).checked(today);
    }

    /** The id after the point of a field's name. */
    private static Optional<UUID> idIn(String name) {
        try {
            return Optional.of(UUID.fromString(name.substring(name.indexOf('.') + 1)));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private AnswerForm checked(LocalDate today) {
        var found = new HashMap<String, String>();
        if (person != null) new FieldCheck(Map.of(PERSON, person), today, found).line(PERSON);
        if (entries.size() > MOST_ANSWERS) found.put(ANSWER, "answer.fault.many");
        if (entries.isEmpty() && found.isEmpty() && common.isUntouched()) found.put(UNTOUCHED, "answer.untouched");
        return new AnswerForm(entries, commonAsUsed(), person, found);
    }

    /** A common answer that no product takes would be lost, and products cannot take one that was not chosen. */
    private TypedAnswer commonAsUsed() {
        var used = entries.values().stream().anyMatch(TypedAnswer::sharing);
        if (used && common.choice() == null) return common.with(ANSWER, "answer.fault.answer");
        return used || common.isUntouched() ? common : common.with(ANSWER, "answer.fault.unused");
    }

    TypedAnswer entry(UUID id) {
        return entries.getOrDefault(id, TypedAnswer.empty(id.toString()));
    }

    public boolean isUntouched() {
        return faults.containsKey(UNTOUCHED);
    }

    boolean isValid() {
        return faults.isEmpty()
                && Stream.concat(Stream.of(common), entries.values().stream())
                        .allMatch(entry -> entry.faults().isEmpty());
    }

    AnswerForm with(String fault) {
        return new AnswerForm(entries, common, person, Map.of(ANSWER, fault));
    }

    /** Only of a valid form. */
    Map<UUID, GivenAnswer> answers(Language language) {
        return entries.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, entry -> answer(used(entry.getValue()), language)));
    }

    private TypedAnswer used(TypedAnswer entry) {
        return entry.sharing() ? common : entry;
    }

    private GivenAnswer answer(TypedAnswer entry, Language language) {
        var choice = entry.choice();
        if (choice == null) throw new IllegalStateException("no answer was chosen: " + entry.key());
        return choice.answer(entry, person, language);
    }
}
