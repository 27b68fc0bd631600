package io.certwatch.product.matching;

import io.certwatch.quantity.Dimension;
import io.certwatch.quantity.Located;
import java.math.BigDecimal;
import java.util.Set;

/** Whether a figure that nothing names can be meant by the only criterion of its dimension. */
final class Lone {

    private static final BigDecimal GIGA = BigDecimal.valueOf(1_000_000_000L);
    private static final Set<String> PORT_SPEEDS = Set.of("0.01", "0.1", "1", "2.5", "5", "10", "25", "40", "50", "100", "200", "400", "800");

    private Lone() {}

    static boolean mayCount(Located figure, String text, Dimension dimension) {
        return switch (dimension) {
            case TIME, PACKET_RATE, DATA_SIZE -> true;
            case DATA_RATE -> !portSpeed(figure) && !multiplied(text, figure.start());
            case COUNT, RATE -> false;
        };
    }

    private static boolean portSpeed(Located figure) {
        return PORT_SPEEDS.contains(figure.quantity().value().divide(GIGA).stripTrailingZeros().toPlainString());
    }

    /** `24x10G` */
    private static boolean multiplied(String text, int start) {
        return start > 0 && "xX*×".indexOf(text.charAt(start - 1)) >= 0;
    }
}
