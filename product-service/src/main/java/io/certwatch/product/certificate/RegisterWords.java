package io.certwatch.product.certificate;

import io.certwatch.edition.OwnNumber;
import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.product.certificate.RegisterStanding.ComparedField;
import io.certwatch.product.engine.Explanation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What our copy of the register says of a paper, as a part of a sentence: the same words wherever a proof is told. Of a
 * suspension or a revocation, registers publish no day, so the day is told on which we learnt of it.
 */
public final class RegisterWords {

    private RegisterWords() {}

    /** @param number of the paper, which may be {@link OwnNumber ours}: nobody looked for that among those that are printed */
    public static Explanation of(RegisterStanding standing, String number) {
        var registered = standing.registered();
        if (registered == null) return Explanation.of("register.says." + standing.kind() + suffix(number));
        var said = isFound(standing.kind())
                ? Explanation.of("register.says." + standing.kind() + suffix(number))
                : of(standing.kind(), registered);
        var differing = listDiffering(standing, registered);
        return differing.isEmpty()
                ? said
                : Explanation.of("register.says.otherwise", said, Explanation.list(differing));
    }

    private static String suffix(String number) {
        return OwnNumber.is(number) ? ".unnumbered" : "";
    }

    private static boolean isFound(RegisterStanding.Kind kind) {
        return kind == RegisterStanding.Kind.REGISTERED || kind == RegisterStanding.Kind.NEARLY_REGISTERED;
    }

    /** Why a line of the register is not valid; null if it is. */
    public static @Nullable Explanation ofEnded(Certificate line, LocalDate today) {
        return line.validOn(today) ? null : of(RegisterStanding.kindOfEnded(line), line);
    }

    private static Explanation of(RegisterStanding.Kind kind, Certificate registered) {
        var key = "register.says." + kind;
        var until = registered.validUntil();
        return switch (kind) {
            case SUSPENDED, REVOKED ->
                registered.copied() == null
                        ? Explanation.of(key)
                        : Explanation.of(
                                "register.says.learnt", Explanation.of(key), ChinaCalendar.dayOf(registered.copied()));
            case EXPIRED -> until == null ? Explanation.of(key) : Explanation.of(key + ".on", until);
            default -> Explanation.of(key);
        };
    }

    /** What the register prints where the paper says something else. */
    private static List<Explanation> listDiffering(RegisterStanding standing, Certificate registered) {
        var fields = standing.differences().stream()
                .map(RegisterStanding.Difference::field)
                .toList();
        var differing = new ArrayList<Explanation>(3);
        if (fields.contains(ComparedField.HOLDER)) {
            var holder = registered.holder();
            differing.add(
                    holder == null
                            ? Explanation.of("register.says.no-holder")
                            : Explanation.of("register.says.holder", holder));
        }
        if (fields.contains(ComparedField.MODEL) || fields.contains(ComparedField.VERSION)) {
            differing.add(
                    registered.models().isEmpty()
                            ? Explanation.of("register.says.no-models")
                            : Explanation.of("register.says.models", Explanation.listNames(registered.models())));
        }
        standing.differences().stream()
                .filter(one -> one.field() == ComparedField.VALIDITY)
                .map(one -> Explanation.of(
                        "register.says.until",
                        LocalDate.parse(one.register().getFirst()),
                        LocalDate.parse(one.proof().getFirst())))
                .forEach(differing::add);
        return differing;
    }
}
