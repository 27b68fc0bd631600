package io.certwatch.product.proof;

import io.certwatch.edition.OwnNumber;
import io.certwatch.product.aggregate.obligation.ProofKind;
import io.certwatch.product.certificate.RegisterCheck;
import io.certwatch.product.certificate.RegisterStanding.Paper;
import io.certwatch.product.certificate.RegisterStanding.PaperModel;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.engine.text.Text;
import io.certwatch.product.failure.InvalidField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a proof says.
 *
 * @param number as people write it; ours for a result that is published without one
 * @param body that issued it; null only if a file or a vendor did not tell
 * @param standard that was applied
 * @param holder as it is printed
 * @param issued the day
 * @param validUntil the last day of validity, in China; null if none is printed
 * @param batch the number of the published list that has it; null if nobody told
 */
public record ProofFacts(
        ProofKind kind,
        String number,
        @Nullable String body,
        @Nullable String standard,
        @Nullable String holder,
        List<NamedModel> models,
        @Nullable LocalDate issued,
        @Nullable LocalDate validUntil,
        @Nullable String batch) {

    /** A model as it is printed, and the version, if it names one. */
    public record NamedModel(String model, @Nullable String version) {

        public String words() {
            return version == null ? model : model + " / " + version;
        }
    }

    public ProofFacts {
        models = List.copyOf(models);
    }

    /** @throws InvalidField if its validity ends before it begins */
    ProofFacts check() {
        if (issued != null && validUntil != null && validUntil.isBefore(issued)) {
            throw new InvalidField("validUntil", Explanation.of("problem.before-issued"));
        }
        return this;
    }

    /** A paper without the number of a published list. */
    public ProofFacts(
            ProofKind kind,
            String number,
            @Nullable String body,
            @Nullable String standard,
            @Nullable String holder,
            List<NamedModel> models,
            @Nullable LocalDate issued,
            @Nullable LocalDate validUntil) {
        this(kind, number, body, standard, holder, models, issued, validUntil, null);
    }

    /**
     * Our number of a result of testing that is published without one.
     *
     * @param batch as {@link OwnNumber#batch} reads it
     * @return null unless all three are known
     */
    public static @Nullable String numberWithout(
            @Nullable String holder, List<NamedModel> models, @Nullable String batch) {
        return holder == null
                ? null
                : OwnNumber.of(holder, models.stream().map(NamedModel::model).collect(Collectors.joining(";")), batch);
    }

    /** The same as a list published it. */
    public ProofFacts publishedIn(String list, List<NamedModel> named) {
        return new ProofFacts(kind, number, body, standard, holder, named, issued, validUntil, list);
    }

    /** Whether its number is printed, and is not one of ours. */
    public boolean hasOfficialNumber() {
        return !OwnNumber.is(number);
    }

    /**
     * Whether it is a row of a list of the Ministry of Industry, which lists network critical equipment and nothing else:
     * it has no number of its own, or names the ministry as its body.
     */
    public boolean isOfEquipmentList() {
        return !hasOfficialNumber() || isOfEquipmentList(body);
    }

    /** Whether what this body publishes is of network critical equipment only. */
    public static boolean isOfEquipmentList(@Nullable String body) {
        return body != null && IndustryMinistry.isCalled(body);
    }

    /** Equal for the same paper, in any case, width and spacing. The body does not count if the paper has no number. */
    public String identity() {
        return numberOfKind() + "/" + (body == null || !hasOfficialNumber() ? "" : Text.fold(body));
    }

    /** Equal for all papers of one kind with the same number; the body does not count. */
    public String numberOfKind() {
        return kind + "/" + RegisterCheck.number(number);
    }

    /** What the other says of the same paper and this one does not; what it leaves out is no difference. */
    List<FactDifference> differencesFrom(ProofFacts stated) {
        var differences = new ArrayList<FactDifference>(0);
        compare("body", list(body), list(stated.body), differences);
        compare("standard", list(standard), list(stated.standard), differences);
        compare("holder", list(holder), list(stated.holder), differences);
        compare("models", words(models), words(stated.models), differences);
        compare("issued", list(issued), list(stated.issued), differences);
        compare("validUntil", list(validUntil), list(stated.validUntil), differences);
        return differences;
    }

    private static void compare(String field, List<?> known, List<?> stated, List<FactDifference> differences) {
        if (!stated.isEmpty() && !fold(known).equals(fold(stated))) {
            differences.add(new FactDifference(field, known, stated));
        }
    }

    private static List<String> fold(List<?> values) {
        return values.stream().map(Object::toString).map(Text::fold).toList();
    }

    private static List<?> list(@Nullable Object value) {
        return value == null ? List.of() : List.of(value);
    }

    private static List<String> words(List<NamedModel> models) {
        return models.stream().map(NamedModel::words).toList();
    }

    /** The same paper with what the other says of it; what that leaves out stays. */
    ProofFacts correctedBy(ProofFacts stated) {
        return new ProofFacts(
                kind,
                number,
                stated.body == null ? body : stated.body,
                stated.standard == null ? standard : stated.standard,
                stated.holder == null ? holder : stated.holder,
                stated.models.isEmpty() ? models : stated.models,
                stated.issued == null ? issued : stated.issued,
                stated.validUntil == null ? validUntil : stated.validUntil,
                stated.batch == null ? batch : stated.batch);
    }

    /** Whether both say the same of what an acceptance rests on. */
    boolean saysSameAs(ProofFacts other) {
        return identity().equals(other.identity())
                && Objects.equals(holder, other.holder)
                && models.equals(other.models)
                && Objects.equals(issued, other.issued)
                && Objects.equals(validUntil, other.validUntil);
    }

    /** Whether it plainly names another holder or other models; what it leaves out is no difference. */
    boolean isForOtherThan(@Nullable String manufacturer, @Nullable String model) {
        return new Paper(
                        holder,
                        models.stream()
                                .map(named -> new PaperModel(named.model(), named.version()))
                                .toList())
                .isForOtherThan(manufacturer, model);
    }

    /** For whom and what it is, as it is printed. */
    Explanation isFor() {
        return Explanation.listNames(
                Stream.concat(Stream.ofNullable(holder), models.stream().map(NamedModel::words))
                        .toList());
    }

    /** What a search looks in. */
    public String words() {
        var words = new StringBuilder(RegisterCheck.number(number)).append(' ').append(number);
        for (var word : new String[] {body, holder, standard}) {
            if (word != null) words.append(' ').append(word);
        }
        models.forEach(named -> words.append(' ').append(named.model()));
        return Text.fold(words.toString());
    }

    public boolean hasEndedBefore(LocalDate day) {
        return validUntil != null && validUntil.isBefore(day);
    }
}
