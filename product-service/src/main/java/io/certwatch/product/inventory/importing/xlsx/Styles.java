package io.certwatch.product.inventory.importing.xlsx;

import io.certwatch.product.inventory.importing.Cell;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The formats of numbers, by the style of a cell. */
final class Styles {

    /** Those that a workbook does not write out, because every Excel knows them. */
    private static final Map<Integer, String> BUILT_IN = Map.ofEntries(
            Map.entry(9, "0%"), Map.entry(10, "0.00%"), Map.entry(14, "yyyy-mm-dd"), Map.entry(15, "d-mmm-yy"), Map.entry(16, "d-mmm"),
            Map.entry(17, "mmm-yy"), Map.entry(18, "h:mm AM/PM"), Map.entry(19, "h:mm:ss AM/PM"), Map.entry(20, "h:mm"), Map.entry(21, "h:mm:ss"),
            Map.entry(22, "yyyy-mm-dd h:mm"), Map.entry(45, "mm:ss"), Map.entry(46, "[h]:mm:ss"), Map.entry(47, "mm:ss.0"));

    private final List<NumberFormat> formats;
    private final NumberFormat plain;

    private Styles(List<NumberFormat> formats, NumberFormat plain) {
        this.formats = formats;
        this.plain = plain;
    }

    static Styles of(Parts parts, @Nullable String part, boolean since1904) {
        var codes = new HashMap<Integer, String>(BUILT_IN);
        var formats = new ArrayList<NumberFormat>();
        if (part == null || !parts.has(part)) return new Styles(formats, NumberFormat.of("", since1904));
        boolean cells = false;
        try (var xml = parts.xml(part)) {
            while (xml.next()) {
                if (xml.begins("numFmt")) codes.put(Digits.read(xml.attribute("numFmtId")), String.valueOf(xml.attribute("formatCode")));
                if (xml.begins("cellXfs")) cells = true;
                if (xml.ends("cellXfs")) cells = false;
                if (cells && xml.begins("xf")) formats.add(format(codes, Digits.read(xml.attribute("numFmtId")), since1904));
            }
        }
        return new Styles(formats, NumberFormat.of("", since1904));
    }

    /** Chinese and Japanese dates have numbers of their own. */
    private static NumberFormat format(Map<Integer, String> codes, int id, boolean since1904) {
        boolean date = id >= 27 && id <= 36 || id >= 50 && id <= 58;
        return NumberFormat.of(codes.getOrDefault(id, date ? "yyyy-mm-dd" : ""), since1904);
    }

    Cell show(String number, @Nullable String style) {
        int index = Digits.read(style);
        return (index >= 0 && index < formats.size() ? formats.get(index) : plain).show(number);
    }
}
