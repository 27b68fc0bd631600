package io.certwatch.product.certificate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of the register beside a product for which somebody holds a paper of its number. The last day of a line that lists
 * another holder or other models is no day of that paper; that the register calls the number suspended or revoked counts,
 * whomever it lists.
 */
public record LineForProduct(Certificate line, boolean listsOthers) {

    /**
     * @param manufacturer of the product; null if unknown
     * @param model of the product; null if unknown
     */
    public static LineForProduct of(Certificate line, @Nullable String manufacturer, @Nullable String model) {
        return new LineForProduct(line, line.mayListOtherThan(manufacturer, model, null));
    }

    /** Whether, by what the register says now, the paper does not hold on the day. A corrected line says nothing. */
    public boolean contradictsOn(LocalDate day) {
        return !line.withdrawn()
                && !line.validOn(day)
                && !(listsOthers && line.lapsedAs() == Certificate.Status.EXPIRED);
    }

    /**
     * The last day of the paper beside this line: the earlier of both.
     *
     * @param stated by the paper; null is without end
     */
    public @Nullable LocalDate endOf(@Nullable LocalDate stated) {
        return !line.withdrawn() && !listsOthers && line.endsBefore(stated) ? line.validUntil() : stated;
    }
}
