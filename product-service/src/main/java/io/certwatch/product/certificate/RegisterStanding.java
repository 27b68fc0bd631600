package io.certwatch.product.certificate;

import io.certwatch.product.engine.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a paper that a company holds stands beside the register.
 *
 * @param registered the certificate of the same number; null if the register has none
 * @param differences between the two, as they write it
 */
public record RegisterStanding(Kind kind, @Nullable Certificate registered, List<Difference> differences) {

    public enum Kind {
        /** The register has its number, for the same holder and models. */
        REGISTERED,
        /** The register has its number, and writes something else. */
        NEARLY_REGISTERED,
        /** The register has its number, for another holder, and none of its models. */
        OTHER_HOLDER,
        NOT_IN_REGISTER,
        /** The register has nothing of its body at all, so that nothing follows. */
        REGISTER_LACKS_BODY,
        SUSPENDED,
        REVOKED,
        EXPIRED
    }

    public enum ComparedField {
        HOLDER,
        MODEL,
        VERSION,
        /** The last day of validity, written as 2029-01-31. */
        VALIDITY
    }

    /** What both write, each value as it is written; none is nothing. */
    public record Difference(ComparedField field, List<String> proof, List<String> register) {

        public Difference {
            proof = List.copyOf(proof);
            register = List.copyOf(register);
        }
    }

    /**
     * What a paper says, to be compared.
     *
     * @param validUntil its last day; null if it states none, or if that is not compared
     */
    public record Paper(
            @Nullable String holder,
            List<PaperModel> models,
            @Nullable LocalDate validUntil) {

        public Paper(@Nullable String holder, List<PaperModel> models) {
            this(holder, models, null);
        }

        /**
         * Whether it names another holder than the manufacturer, or other models only. A name that is written otherwise
         * and another version are no difference, nor is what either of them leaves out.
         */
        public boolean isForOtherThan(@Nullable String manufacturer, @Nullable String model) {
            return isOfOther(holder, manufacturer)
                    || model != null
                            && !models.isEmpty()
                            && models.stream().noneMatch(one -> new PaperNaming(one.model, manufacturer).mayBe(model));
        }
    }

    public record PaperModel(String model, @Nullable String version) {}

    public RegisterStanding {
        differences = List.copyOf(differences);
    }

    /** Whether, by what the register says now, the paper does not hold on the day for a product of that maker and model. */
    public boolean contradictsOn(LocalDate day, @Nullable String manufacturer, @Nullable String model) {
        return registered != null
                && LineForProduct.of(registered, manufacturer, model).contradictsOn(day);
    }

    /** The last day of the paper for a product of that maker and model, beside what the register says now. */
    public @Nullable LocalDate endOf(
            @Nullable LocalDate stated, @Nullable String manufacturer, @Nullable String model) {
        return registered == null
                ? stated
                : LineForProduct.of(registered, manufacturer, model).endOf(stated);
    }

    /** @param lacksBody whether the register has nothing of its body */
    static RegisterStanding missing(boolean lacksBody) {
        return new RegisterStanding(lacksBody ? Kind.REGISTER_LACKS_BODY : Kind.NOT_IN_REGISTER, null, List.of());
    }

    static RegisterStanding compare(Paper paper, Certificate registered, LocalDate today) {
        var differences = new ArrayList<Difference>();
        compareHolder(paper, registered, differences);
        compareModels(paper, registered, differences);
        compareValidity(paper, registered, differences);
        return new RegisterStanding(
                registered.validOn(today) ? compare(paper, registered, differences) : kindOfEnded(registered),
                registered,
                differences);
    }

    /** Of a line that is not valid. */
    static Kind kindOfEnded(Certificate registered) {
        return switch (registered.status()) {
            case REVOKED -> Kind.REVOKED;
            case SUSPENDED -> Kind.SUSPENDED;
            case EXPIRED, VALID -> Kind.EXPIRED;
        };
    }

    private static Kind compare(Paper paper, Certificate registered, List<Difference> differences) {
        if (differences.isEmpty()) return Kind.REGISTERED;
        var others = differences.stream()
                .filter(one -> one.field() == ComparedField.MODEL
                        && !one.proof().isEmpty()
                        && !one.register().isEmpty())
                .count();
        return isOfOther(paper.holder(), registered.holder())
                        && others > 0
                        && others == paper.models().size()
                ? Kind.OTHER_HOLDER
                : Kind.NEARLY_REGISTERED;
    }

    /** Only if both are named, and no spelling of the one may be the other. */
    private static boolean isOfOther(@Nullable String holder, @Nullable String registered) {
        return holder != null && registered != null && !Maker.of(holder).mayBe(Maker.of(registered));
    }

    /** A name that is written otherwise is shown, also if it may be of the same maker: a person must look. */
    private static void compareHolder(Paper paper, Certificate registered, List<Difference> differences) {
        if (!fold(paper.holder()).equals(fold(registered.holder()))) {
            differences.add(new Difference(ComparedField.HOLDER, list(paper.holder()), list(registered.holder())));
        }
    }

    private static void compareModels(Paper paper, Certificate registered, List<Difference> differences) {
        var printed = registered.models();
        if (paper.models().isEmpty() || printed.isEmpty()) {
            var written = paper.models().stream().map(PaperModel::model).toList();
            differences.add(new Difference(ComparedField.MODEL, written, printed));
            return;
        }
        var holder = registered.holder() == null ? "" : registered.holder();
        var named = CertifiedModels.of(registered);
        for (var one : paper.models()) {
            if (named.naming(new Device(holder, one.model())) != Naming.NAMES && !isPrinted(one.model(), registered)) {
                differences.add(new Difference(ComparedField.MODEL, List.of(one.model()), printed));
            } else if (one.version() != null && !isPrinted(one.version(), registered)) {
                differences.add(new Difference(ComparedField.VERSION, List.of(one.version()), printed));
            }
        }
    }

    /** A day that only one of both states is no difference. */
    private static void compareValidity(Paper paper, Certificate registered, List<Difference> differences) {
        var stated = paper.validUntil();
        var printed = registered.validUntil();
        if (stated != null && printed != null && !stated.equals(printed)) {
            differences.add(
                    new Difference(ComparedField.VALIDITY, List.of(stated.toString()), List.of(printed.toString())));
        }
    }

    private static boolean isPrinted(String text, Certificate registered) {
        return registered.models().stream().anyMatch(printed -> fold(printed).contains(fold(text)));
    }

    private static List<String> list(@Nullable String text) {
        return text == null ? List.of() : List.of(text);
    }

    private static String fold(@Nullable String text) {
        return text == null ? "" : Text.fold(text);
    }
}
