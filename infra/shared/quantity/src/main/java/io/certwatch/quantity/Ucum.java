package io.certwatch.quantity;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import javax.measure.IncommensurableException;
import javax.measure.Prefix;
import javax.measure.Unit;
import org.jspecify.annotations.Nullable;
import systems.uom.ucum.format.UCUMFormat;

/** The only class that uses the UCUM library; results are cached. */
final class Ucum {

    private record Question(String code, @Nullable Prefix prefix, String target) {}

    private static final UCUMFormat FORMAT = UCUMFormat.getInstance(UCUMFormat.Variant.CASE_SENSITIVE);
    private static final Map<Question, BigDecimal> ANSWERS = new HashMap<>();

    private Ucum() {}

    /** The factor from the given unit to the target unit. */
    static synchronized BigDecimal factor(String code, @Nullable Prefix prefix, String target) {
        return ANSWERS.computeIfAbsent(new Question(code, prefix, target), Ucum::ask);
    }

    private static BigDecimal ask(Question question) {
        Unit<?> unit = FORMAT.parse(question.code());
        if (question.prefix() != null) unit = unit.prefix(question.prefix());
        try {
            var factor = unit.getConverterToAny(FORMAT.parse(question.target())).convert(BigDecimal.ONE);
            return new BigDecimal(factor.toString()).stripTrailingZeros();
        } catch (IncommensurableException mistakeInOurTable) {
            throw new IllegalStateException(
                    question.code() + " does not measure " + question.target(), mistakeInOurTable);
        }
    }
}
