package io.certwatch.product.inventory.importing.xlsx;

import io.certwatch.product.inventory.importing.Sheet;
import io.certwatch.product.inventory.importing.Unreadable;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the workbook says it consists of.
 *
 * @param sheets    in their order, each with the name of its part
 * @param since1904 whether days are counted as old Macintoshes did
 */
record Contents(Map<Sheet, String> sheets, @Nullable String strings, @Nullable String styles, boolean since1904) {

    private record Relation(String type, String target) {}

    static Contents of(Parts parts) {
        var workbook = relations(parts, "_rels/.rels", "").values().stream()
                .filter(relation -> relation.type.endsWith("/officeDocument")).map(Relation::target).findFirst().orElse("xl/workbook.xml");
        if (!parts.has(workbook)) throw new Unreadable("it is a zip package without a workbook in it");
        int slash = workbook.lastIndexOf('/') + 1;
        var folder = workbook.substring(0, slash);
        var relations = relations(parts, folder + "_rels/" + workbook.substring(slash) + ".rels", folder);
        return read(parts, workbook, relations);
    }

    private static Contents read(Parts parts, String workbook, Map<String, Relation> relations) {
        var sheets = new LinkedHashMap<Sheet, String>();
        boolean since1904 = false;
        try (var xml = parts.xml(workbook)) {
            while (xml.next()) {
                if (xml.begins("workbookPr")) since1904 = isTrue(xml.attribute("date1904"));
                if (xml.begins("sheet")) addSheet(parts, xml, relations, sheets);
            }
        }
        if (sheets.isEmpty()) throw new Unreadable("it is a workbook without sheets");
        return new Contents(sheets, first(relations, "/sharedStrings"), first(relations, "/styles"), since1904);
    }

    /** Charts and macros are sheets, too, but have no cells. */
    private static void addSheet(Parts parts, Xml xml, Map<String, Relation> relations, Map<Sheet, String> sheets) {
        var name = xml.attribute("name");
        var relation = relations.get(xml.attribute("id"));
        var state = xml.attribute("state");
        if (relation == null || !relation.type.endsWith("/worksheet") || !parts.has(relation.target)) return;
        var sheet = new Sheet(name == null ? "" : name, state != null && !state.equals("visible"), parts.size(relation.target));
        sheets.putIfAbsent(sheet, relation.target);
    }

    private static @Nullable String first(Map<String, Relation> relations, String type) {
        return relations.values().stream().filter(relation -> relation.type.endsWith(type)).map(Relation::target).findFirst().orElse(null);
    }

    private static Map<String, Relation> relations(Parts parts, String part, String folder) {
        var relations = new HashMap<String, Relation>();
        if (!parts.has(part)) return relations;
        try (var xml = parts.xml(part)) {
            while (xml.next()) {
                if (!xml.begins("Relationship")) continue;
                var id = xml.attribute("Id");
                var type = xml.attribute("Type");
                var target = xml.attribute("Target");
                if (id != null && type != null && target != null) relations.put(id, new Relation(type, absolute(target, folder)));
            }
        }
        return relations;
    }

    private static String absolute(String target, String folder) {
        if (target.startsWith("/")) return target.substring(1);
        return target.startsWith("../") ? target.substring(3) : folder + target;
    }

    private static boolean isTrue(@Nullable String attribute) {
        return "1".equals(attribute) || "true".equals(attribute);
    }
}
