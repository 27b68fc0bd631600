package io.certwatch.product.obligation.answer.web;

import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.certwatch.platform.text.Language;
import io.certwatch.product.certificate.Certificate;
import io.certwatch.product.obligation.answer.GivenAnswer;
import io.certwatch.product.obligation.answer.GivenAnswer.SentScan;
import io.certwatch.product.obligation.answer.HeldScans.HeldScan;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
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
    private static final String EQUIPMENT = "answer.fault.equipment";

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

    /** The number of the proof that each obligation is answered with, by its id. */
    Map<UUID, String> numbers() {
        var numbers = new HashMap<UUID, String>();
        entries.forEach((id, entry) -> used(entry).number().ifPresent(number -> numbers.put(id, number)));
        return numbers;
    }

    /**
     * @param listed lines of the register to confirm, by the id of the obligation
     * @param today in China
     */
    AnswerForm ask(Map<UUID, Certificate> listed, LocalDate today) {
        return change((id, entry) -> {
            var line = listed.get(id);
            return line == null ? entry : entry.ask(line, today);
        });
    }

    /** @param others obligations for something else than network critical equipment */
    AnswerForm refuseEquipmentLists(Set<UUID> others) {
        return change((id, entry) -> others.contains(id)
                ? used(entry)
                        .findEquipmentList()
                        .map(field -> entry.with(entry.sharing() ? ANSWER : field.field(), EQUIPMENT))
                        .orElse(entry)
                : entry);
    }

    private AnswerForm change(BiFunction<UUID, TypedAnswer, TypedAnswer> change) {
        var changed = new LinkedHashMap<>(entries);
        changed.replaceAll(change);
        return new AnswerForm(changed, common, person, faults);
    }

    /** Scans that the next form may need, by the key of their entry. */
    Map<String, SentScan> scans() {
        var scans = new LinkedHashMap<String, SentScan>();
        Stream.concat(Stream.of(common), entries.values().stream())
                .filter(TypedAnswer::hasReadableScan)
                .forEach(entry -> scans.put(entry.key(), requireNonNull(entry.scan())));
        return scans;
    }

    /** @param held by the key of the entry */
    AnswerForm withHeld(Map<String, HeldScan> held) {
        var changed = change((_, entry) -> entry.withHeld(held.get(entry.key())));
        return new AnswerForm(changed.entries, common.withHeld(held.get(common.key())), person, faults);
    }

    AnswerForm with(String fault) {
        return new AnswerForm(entries, common, person, Map.of(ANSWER, fault));
    }

    /** Only of a valid form. */
    Map<UUID, GivenAnswer> answers(Language language) {
        return entries.entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey,
                        entry -> answer(
                                used(entry.getValue()),
                                language,
                                entry.getValue().because())));
    }

    private TypedAnswer used(TypedAnswer entry) {
        return entry.sharing() ? common : entry;
    }

    private GivenAnswer answer(TypedAnswer entry, Language language, @Nullable String because) {
        var choice = entry.choice();
        if (choice == null) throw new IllegalStateException("no answer was chosen: " + entry.key());
        return choice.answer(entry, person, language, because);
    }
}
