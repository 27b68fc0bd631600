package io.certwatch.tabular.office;

import io.certwatch.tabular.Bytes;
import io.certwatch.tabular.TableReader;
import io.certwatch.tabular.TableSink;
import io.certwatch.tabular.UnreadableSource;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads what turns out to be inside the package: a workbook or a document. */
public final class OfficeTables implements TableReader {

    @Override
    public void read(InputStream original, @Nullable String charsetHint, TableSink sink) throws UnreadableSource {
        Bytes.onDisk(original, file -> {
            var names = OfficePackage.check(file);
            try {
                if (names.contains("xl/workbook.xml")) Workbook.read(file, sink);
                else if (names.contains("word/document.xml")) WordDocument.read(file, sink);
                else throw new UnreadableSource("this is a zip file, but no workbook (.xlsx) and no document (.docx)");
            } catch (RuntimeException broken) {
                throw UnreadableSource.because("its inside cannot be read", broken);
            }
        });
    }
}
