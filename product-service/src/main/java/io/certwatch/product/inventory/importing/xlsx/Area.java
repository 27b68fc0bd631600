package io.certwatch.product.inventory.importing.xlsx;

import io.certwatch.product.inventory.importing.Unreadable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** Merged cells: rows and columns from 1, both ends included. */
record Area(int firstRow, int firstColumn, int lastRow, int lastColumn) {

    private static final Pattern REFERENCE = Pattern.compile("\\$?([A-Z]{1,3})\\$?(\\d{1,7}):\\$?([A-Z]{1,3})\\$?(\\d{1,7})");
    private static final byte[] MERGES = "mergeCell".getBytes(US_ASCII);
    private static final int AT_MOST = 200_000;

    /** A sheet names them behind its rows, so it has to be unpacked once before; most have none, which is soon seen. */
    static List<Area> in(Parts parts, String part) {
        if (!mentions(parts, part)) return List.of();
        var areas = new ArrayList<Area>();
        try (var xml = new Xml(parts.rows(part), part)) {
            while (xml.next()) {
                if (xml.begins("mergeCell")) add(areas, xml.attribute("ref"));
                if (areas.size() > AT_MOST) throw new Unreadable("it has more than " + AT_MOST + " merged cells in one sheet; undo the merging");
            }
        }
        areas.sort(Comparator.comparingInt(Area::firstRow));
        return areas;
    }

    private static void add(List<Area> areas, @Nullable String reference) {
        var area = REFERENCE.matcher(reference == null ? "" : reference);
        if (area.matches()) areas.add(new Area(Integer.parseInt(area.group(2)), column(area.group(1)), Integer.parseInt(area.group(4)), column(area.group(3))));
    }

    /** {@code A} is 1, {@code AB} is 28. */
    static int column(String letters) {
        return letters.chars().reduce(0, (column, letter) -> column * 26 + letter - 'A' + 1);
    }

    private static boolean mentions(Parts parts, String part) {
        var bytes = new byte[1 << 16];
        int matched = 0;
        try (var in = parts.rows(part)) {
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                for (int i = 0; i < read; i++) {
                    matched = bytes[i] == MERGES[matched] ? matched + 1 : bytes[i] == MERGES[0] ? 1 : 0;
                    if (matched == MERGES.length) return true;
                }
            }
            return false;
        } catch (IOException broken) {
            throw new Unreadable("its part " + part + " is broken or cut off", null, broken);
        }
    }
}
