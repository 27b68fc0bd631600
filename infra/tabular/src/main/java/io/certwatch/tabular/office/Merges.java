package io.certwatch.tabular.office;

import io.certwatch.tabular.UnreadableSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.dhatim.fastexcel.reader.Sheet;

/** Which cells of each sheet are merged. A sheet says so after its rows, so this is read before them, from the same package. */
final class Merges implements AutoCloseable {

    private static final Pattern AREA =
            Pattern.compile("\\$?([A-Z]{1,3})\\$?(\\d{1,7}):\\$?([A-Z]{1,3})\\$?(\\d{1,7})");
    private static final int AT_MOST = 200_000;

    private interface Seen {
        void element(XMLStreamReader xml);
    }

    private final ZipFile zip;
    private final Map<String, String> partById = new HashMap<>();

    Merges(Path file) throws IOException, UnreadableSource {
        zip = new ZipFile(file.toFile());
        each(
                "xl/_rels/workbook.xml.rels",
                "Relationship",
                xml -> partById.put(xml.getAttributeValue(null, "Id"), xml.getAttributeValue(null, "Target")));
    }

    Spread of(Sheet sheet) throws IOException, UnreadableSource {
        var target = partById.get(sheet.getId());
        var areas = new ArrayList<Spread.Area>();
        if (target != null) {
            var part = target.startsWith("/") ? target.substring(1) : "xl/" + target;
            each(part, "mergeCell", xml -> add(areas, xml.getAttributeValue(null, "ref")));
        }
        if (areas.size() > AT_MOST)
            throw new UnreadableSource("sheet " + sheet.getName() + " has more than " + AT_MOST + " merged cells");
        return new Spread(areas);
    }

    private static void add(List<Spread.Area> areas, String ref) {
        var area = AREA.matcher(ref == null ? "" : ref);
        if (!area.matches() || areas.size() > AT_MOST) return;
        areas.add(new Spread.Area(
                Integer.parseInt(area.group(2)),
                column(area.group(1)),
                Integer.parseInt(area.group(4)),
                column(area.group(3))));
    }

    private static int column(String letters) {
        return letters.chars().reduce(0, (column, letter) -> column * 26 + letter - 'A' + 1);
    }

    private void each(String part, String element, Seen seen) throws IOException, UnreadableSource {
        var entry = zip.getEntry(part);
        if (entry == null) return;
        try (var in = zip.getInputStream(entry)) {
            var xml = Xml.open(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals(element)) seen.element(xml);
            }
        } catch (XMLStreamException broken) {
            throw new UnreadableSource(part + " inside it is broken", broken);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
