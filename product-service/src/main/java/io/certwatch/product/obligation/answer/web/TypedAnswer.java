package io.certwatch.product.obligation.answer.web;

import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.toUnmodifiableMap;

import io.certwatch.edition.OwnNumber;
import io.certwatch.platform.time.Day;
import io.certwatch.product.certificate.Certificate;
import io.certwatch.product.obligation.answer.GivenAnswer.SentScan;
import io.certwatch.product.obligation.answer.HeldScans.HeldScan;
import io.certwatch.product.proof.ProofFacts;
import io.certwatch.product.proof.ProofFacts.NamedModel;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
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
 * @param held it, once it is held for the next form
 * @param confirmed what was said to a question about the number
 * @param listed what the register lists under the number, if the vendor is asked about it
 * @param faults by field, the key of a message
 */
@RecordBuilder
public record TypedAnswer(
        String key,
        @Nullable AnswerChoice choice,
        boolean sharing,
        Map<String, String> typed,
        @Nullable SentScan scan,
        @Nullable HeldScan held,
        @Nullable Confirmation confirmed,
        @Nullable RegisterLine listed,
        Map<String, String> faults)
        implements TypedAnswerBuilder.With {

    private static final Pattern BETWEEN_MODELS = Pattern.compile("[;；、]");

    static final String FILE = "file";
    static final String ANSWER = "answer";
    static final String SHARING = "same";
    static final String HELD = "held";
    private static final String LISTED = "listed";
    private static final String CONFIRMED = "confirmed";
    private static final String BECAUSE = "because";

    /** The key of the answer that is typed once for several products. */
    static final String COMMON = "common";

    static TypedAnswer empty(String key) {
        return new TypedAnswer(key, null, false, Map.of(), null, null, null, null, Map.of());
    }

    /**
     * What the vendor says to the question.
     *
     * @param line of the register, in the state that was shown; null if it was not confirmed
     */
    public record Confirmation(@Nullable String line, String because) {}

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
        var confirmed = text(sent, CONFIRMED, key);
        var because = text(sent, BECAUSE, key);
        var read = new TypedAnswer(
                key,
                choice,
                sharing,
                typed,
                form.scan(file),
                null,
                confirmed.isEmpty() && because.isEmpty()
                        ? null
                        : new Confirmation(confirmed.orElse(null), because.orElse("")),
                null,
                Map.of());
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
        return withFaults(check.faults());
    }

    TypedAnswer with(String field, String fault) {
        return withFaults(Map.of(field, fault));
    }

    /** Asks about a line of the register, unless the vendor has confirmed it in this state and said why. */
    TypedAnswer ask(Certificate line, LocalDate today) {
        var asked = new HashMap<>(faults);
        if (confirmed == null || !line.change().equals(confirmed.line())) asked.put(LISTED, "answer.fault.listed");
        else new FieldCheck(Map.of(BECAUSE, confirmed.because()), today, asked).text(BECAUSE);
        return with(typed -> typed.listed(RegisterLine.of(line)).faults(asked));
    }

    /** Why the number is right although the register lists something else; null if nobody asked. */
    @Nullable
    String because() {
        return listed == null || confirmed == null ? null : confirmed.because();
    }

    /** The number of the proof that it names, as typed; ours for a test result that is published without one. */
    Optional<String> number() {
        if (choice == null || !choice.takesFile()) return Optional.empty();
        var typedNumber = optional(AnswerField.NUMBER);
        return typedNumber != null || choice != AnswerChoice.TEST_REPORT
                ? Optional.ofNullable(typedNumber)
                : Optional.ofNullable(ProofFacts.numberWithout(optional(AnswerField.HOLDER), models(), batch()));
    }

    /** The field by which it names a list of network critical equipment, and no paper of another product; empty if by none. */
    Optional<AnswerField> findEquipmentList() {
        if (choice == null || !choice.takesFile()) return Optional.empty();
        if (ProofFacts.isOfEquipmentList(optional(AnswerField.BODY))) return Optional.of(AnswerField.BODY);
        return number().filter(OwnNumber::is).map(_ -> AnswerField.NUMBER);
    }

    /** Null if none was typed. */
    @Nullable
    String batch() {
        return OwnNumber.batch(text(AnswerField.BATCH), "");
    }

    List<NamedModel> models() {
        return Arrays.stream(BETWEEN_MODELS.split(text(AnswerField.MODEL)))
                .map(String::strip)
                .filter(not(String::isEmpty))
                .map(model -> new NamedModel(model, null))
                .toList();
    }

    boolean hasReadableScan() {
        return scan != null && !faults.containsKey(FILE);
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
