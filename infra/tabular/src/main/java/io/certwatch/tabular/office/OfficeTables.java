package io.certwatch.tabular.office;

import io.certwatch.tabular.DocumentType;
import io.certwatch.tabular.TableReader;
import io.certwatch.tabular.TableSink;
import io.certwatch.tabular.UnreadableSource;
import java.io.IOException;
import java.nio.file.Path;

/** Reads what turns out to be inside the package: a workbook or a document. */
public final class OfficeTables implements TableReader {

    @Override
    public void read(Path file, DocumentType type, TableSink sink) throws IOException, UnreadableSource {
        var names = OfficePackage.check(file);
        try {
            if (names.contains("xl/workbook.xml")) Workbook.read(file, sink);
            else if (names.contains("word/document.xml")) WordDocument.read(file, sink);
            else throw new UnreadableSource("this is a zip file, but no workbook (.xlsx) and no document (.docx)");
        } catch (RuntimeException broken) {
            throw new UnreadableSource("its inside cannot be read", broken);
        }
    }
}
