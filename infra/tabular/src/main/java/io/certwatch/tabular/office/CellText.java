package io.certwatch.tabular.office;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/** A cell as a person sees it: dates are dates and not numbers of days, and a unit in the format belongs to the figure. */
final class CellText {

    private static final int LONGEST_NUMBER = 60;
    private static final int MOST_PLACES = 400;
    /** As Excel has it. */
    private static final int LONGEST_FORMAT = 255;

    private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_0_OF_1904 = LocalDate.of(1904, 1, 1);
    private static final long SECONDS_OF_A_DAY = 86_400;
    private static final BigDecimal LAST_DAY = new BigDecimal("2958465");
    /** Colours, languages and conditions in brackets, then whatever is quoted or escaped. */
    private static final Pattern NO_FIELDS = Pattern.compile("\\[[^\\]\\[]*+]|\"[^\"]*+\"|\\\\.");

    private static final Pattern UNIT = Pattern.compile("^[#0,.?]+\\s*\"([^\"]*)\"$");

    private final LocalDate dayZero;

    CellText(boolean since1904) {
        dayZero = since1904 ? DAY_0_OF_1904 : DAY_0;
    }

    String of(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getRawValue() == null) return "";
        if (cell.getType() == CellType.STRING) return cell.getText().strip().replace("\r\n", "\n");
        var number = number(cell);
        return number == null
                ? cell.getText().strip()
                : number(number, cell.getDataFormatId(), cell.getDataFormatString());
    }

    private static @Nullable BigDecimal number(Cell cell) {
        if (cell.getType() != CellType.NUMBER && cell.getType() != CellType.FORMULA) return null;
        try {
            var raw = cell.getRawValue().strip();
            if (raw.length() > LONGEST_NUMBER) return null;
            var number = new BigDecimal(raw);
            return Math.abs((long) number.scale()) > MOST_PLACES ? null : number;
        } catch (NumberFormatException text) {
            return null;
        }
    }

    private String number(BigDecimal number, @Nullable Integer formatId, @Nullable String format) {
        if (date(formatId, format) && number.signum() > 0 && number.compareTo(LAST_DAY) <= 0) return date(number);
        var shown = shortest(number);
        if (format == null || format.length() > LONGEST_FORMAT) return shown;
        var first = format.split(";", 2)[0];
        if (NO_FIELDS.matcher(first).replaceAll("").contains("%")) return shortest(number.movePointRight(2)) + "%";
        var unit = UNIT.matcher(first.strip());
        return unit.matches() ? shown + unit.group(1) : shown;
    }

    /** Excel keeps fifteen digits: 0.08 may be written 8.0000000000000002E-2. */
    private static String shortest(BigDecimal number) {
        var rounded = number.round(new MathContext(15));
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    private String date(BigDecimal days) {
        var day = dayZero.plusDays(days.longValue());
        long seconds = days.remainder(BigDecimal.ONE)
                .multiply(BigDecimal.valueOf(SECONDS_OF_A_DAY))
                .setScale(0, RoundingMode.HALF_UP)
                .longValue();
        return seconds == 0
                ? day.toString()
                : LocalDateTime.of(day, LocalTime.MIDNIGHT).plusSeconds(seconds).toString();
    }

    private static boolean date(@Nullable Integer id, @Nullable String format) {
        if (id != null
                && (id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 45 && id <= 47 || id >= 50 && id <= 58))
            return true;
        if (format == null || format.length() > LONGEST_FORMAT) return false;
        var fields = NO_FIELDS.matcher(format.split(";", 2)[0]).replaceAll("").toLowerCase(Locale.ROOT);
        return fields.contains("yy") || fields.contains("d") && fields.contains("m");
    }
}
