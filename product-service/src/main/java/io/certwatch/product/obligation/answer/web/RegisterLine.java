package io.certwatch.product.obligation.answer.web;

import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.product.certificate.Certificate;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of the register that the vendor is asked about. Public because the template reads it.
 *
 * @param change tells this state of the line from later ones
 * @param models as printed
 * @param copied the day on which our copy of the register got it; null if unknown
 */
public record RegisterLine(
        String change,
        String number,
        @Nullable String holder,
        @Nullable String product,
        List<String> models,
        @Nullable LocalDate copied) {

    static RegisterLine of(Certificate line) {
        var at = line.copied();
        return new RegisterLine(
                line.change(),
                line.number(),
                line.holder(),
                line.product(),
                line.models(),
                at == null ? null : ChinaCalendar.dayOf(at));
    }
}
