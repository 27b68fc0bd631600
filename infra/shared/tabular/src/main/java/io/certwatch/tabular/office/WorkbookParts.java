package io.certwatch.tabular.office;

import static java.util.Objects.requireNonNullElse;

import io.certwatch.tabular.spreadsheet.Reason;
import io.certwatch.tabular.spreadsheet.Sheet;
import io.certwatch.tabular.spreadsheet.UnreadableFile;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.ooxml.POIXMLTypeLoader;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.apache.xmlbeans.XmlException;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTSheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STSheetState;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorkbookDocument;

/**
 * The parts of a workbook by its own description.
 *
 * @param sheets in their order, each with its part
 * @param since1904 whether days are counted from 1904, as on old Macintoshes
 */
record WorkbookParts(
        Map<Sheet, PackagePart> sheets,
        @Nullable PackagePart strings,
        @Nullable PackagePart styles,
        boolean since1904) {

    /** In bytes, for a part that is loaded into memory as a whole, which takes ten times its size. */
    static final long AT_MOST = 8 << 20;
    /** Ten times the number in the largest real workbooks; each sheet is searched. */
    private static final int MOST_SHEETS = 1_000;
    /** In characters; Excel takes 31. */
    private static final int LONGEST_NAME = 255;

    static WorkbookParts of(OPCPackage parts) {
        if (parts.isStrictOoxmlFormat()) {
            throw new UnreadableFile(Reason.of("office.strict"));
        }
        var part = parts.getPartsByRelationshipType(PackageRelationshipTypes.CORE_DOCUMENT).stream()
                .findFirst()
                .orElseThrow(() -> new UnreadableFile(Reason.of("office.no-workbook")));
        XmlEvents.checkSize(part, AT_MOST);
        try (var in = part.getInputStream()) {
            return of(
                    WorkbookDocument.Factory.parse(in, POIXMLTypeLoader.DEFAULT_XML_OPTIONS)
                            .getWorkbook(),
                    part);
        } catch (IOException | XmlException | RuntimeException broken) {
            throw OfficePackage.broken(OfficePackage.name(part), broken);
        }
    }

    private static WorkbookParts of(CTWorkbook workbook, PackagePart part) {
        var sheets = new LinkedHashMap<Sheet, PackagePart>();
        var listed = workbook.getSheets();
        if (listed != null && listed.sizeOfSheetArray() > MOST_SHEETS)
            throw new UnreadableFile(Reason.of("office.sheets-many", MOST_SHEETS));
        if (listed != null) listed.getSheetList().forEach(sheet -> add(sheets, sheet, part));
        if (sheets.isEmpty()) throw new UnreadableFile(Reason.of("office.no-sheets"));
        return new WorkbookParts(
                sheets,
                OfficePackage.findRelated(part, XSSFRelation.SHARED_STRINGS, null),
                OfficePackage.findRelated(part, XSSFRelation.STYLES, null),
                workbook.isSetWorkbookPr() && workbook.getWorkbookPr().getDate1904());
    }

    /** Charts and macros are sheets too, but have no cells. */
    private static void add(Map<Sheet, PackagePart> sheets, CTSheet sheet, PackagePart workbook) {
        var id = sheet.getId();
        var part = id == null ? null : OfficePackage.findRelated(workbook, XSSFRelation.WORKSHEET, id);
        if (part == null) return;
        var name = requireNonNullElse(sheet.getName(), "");
        if (name.length() > LONGEST_NAME) throw new UnreadableFile(Reason.of("office.sheet-name", LONGEST_NAME));
        boolean hidden = sheet.isSetState() && sheet.getState() != STSheetState.VISIBLE;
        sheets.putIfAbsent(new Sheet(name, hidden, Math.max(1, part.getSize())), part);
    }
}
