package io.certwatch.product.inventory.importing.xlsx;

import io.certwatch.product.inventory.importing.Cell;
import io.certwatch.product.inventory.importing.Cell.Faulty;
import io.certwatch.product.inventory.importing.Cell.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;

/** Days as spreadsheets count them. */
record Dates(boolean since1904) {

    /** Excel counts a 29 February 1900 that never was, so its days before it are one off; no product enters a market then. */
    private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_0_OF_1904 = LocalDate.of(1904, 1, 1);
    private static final BigDecimal LAST_DAY = new BigDecimal("2958465");
    private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);

    Cell show(BigDecimal days, FormatSection format) {
        if (days.signum() < 0 || days.compareTo(LAST_DAY) > 0) return new Faulty(days.toPlainString(), "is formatted as a date and is none");
        long seconds = days.remainder(BigDecimal.ONE).multiply(SECONDS).setScale(0, RoundingMode.HALF_UP).longValue();
        var time = LocalTime.ofSecondOfDay(Math.min(seconds, 86_399));
        if (days.longValue() == 0 && format.time()) return new Text(time.toString());
        var day = (since1904 ? DAY_0_OF_1904 : DAY_0).plusDays(days.longValue());
        return new Text(format.time() && seconds > 0 ? day + " " + time : day.toString());
    }
}
