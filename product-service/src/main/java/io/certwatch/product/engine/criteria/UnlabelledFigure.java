package io.certwatch.product.engine.criteria;

import io.certwatch.quantity.Dimension;
import io.certwatch.quantity.Located;
import io.certwatch.quantity.Quantity;
import java.math.BigDecimal;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether a figure without a name can belong to the only criterion of its dimension. */
final class UnlabelledFigure {

    private static final Set<Quantity> PORT_SPEEDS = Stream.of(
                    "0.01", "0.1", "1", "2.5", "5", "10", "25", "40", "50", "100", "200", "400", "800")
            .map(giga -> new Quantity(new BigDecimal(giga).scaleByPowerOfTen(9), Dimension.DATA_RATE))
            .collect(Collectors.toUnmodifiableSet());

    private UnlabelledFigure() {}

    /**
     * Whether the figure is the speed of several ports, as in `128*800G`. A name that follows the figure does not
     * matter.
     */
    static boolean isOfPorts(Located figure, String text, Dimension dimension) {
        return dimension == Dimension.DATA_RATE && portSpeed(figure) && isMultiplied(text, figure.start());
    }

    /** Whether any figure of this dimension can. */
    static boolean mayCount(Dimension dimension) {
        return dimension != Dimension.COUNT && dimension != Dimension.RATE;
    }

    static boolean mayCount(Located figure, String text, Dimension dimension) {
        return switch (dimension) {
            case TIME, DATA_SIZE -> true;
            case PACKET_RATE -> figure.unit().length() > 1;
            case DATA_RATE -> !portSpeed(figure) && !isMultiplied(text, figure.start()) && !alternative(figure, text);
            case COUNT, RATE -> false;
        };
    }

    private static boolean portSpeed(Located figure) {
        return PORT_SPEEDS.contains(figure.quantity());
    }

    /** `16/32Gbps` */
    private static boolean alternative(Located figure, String text) {
        int start = figure.start();
        return figure.unit().isEmpty()
                || start > 1 && text.charAt(start - 1) == '/' && Character.isDigit(text.charAt(start - 2));
    }

    /** `24x10G` */
    private static boolean isMultiplied(String text, int start) {
        return start > 0 && "xX*×".indexOf(text.charAt(start - 1)) >= 0;
    }
}
