package io.certwatch.tabular.office;

import io.certwatch.tabular.DocumentType;
import io.certwatch.tabular.TableReader;
import io.certwatch.tabular.TableSink;
import io.certwatch.tabular.UnreadableSource;
import io.certwatch.tabular.spreadsheet.UnreadableFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Reads what turns out to be inside the package: a workbook or a document. */
public final class OfficeTables implements TableReader {

    @Override
    public void read(Path file, DocumentType type, TableSink sink) throws IOException, UnreadableSource {
        try {
            if (isDocument(file)) WordDocument.read(file, sink);
            else workbook(file, sink);
        } catch (UnreadableFile unreadable) {
            throw unreadable;
        } catch (RuntimeException broken) {
            throw new UnreadableSource("its inside cannot be read", broken);
        }
    }

    private static boolean isDocument(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            return zip.getEntry("word/document.xml") != null && zip.getEntry("xl/workbook.xml") == null;
        } catch (ZipException whenOpenedAsWorkbookThisIsExplained) {
            return false;
        }
    }

    private static void workbook(Path file, TableSink sink) throws UnreadableSource {
        try (var workbook = Workbook.open(file)) {
            for (var sheet : workbook.sheets()) {
                if (!sheet.hidden())
                    new SheetTable(sheet.name(), workbook.areas(sheet)).read(workbook.cells(sheet), sink);
            }
        }
    }
}
