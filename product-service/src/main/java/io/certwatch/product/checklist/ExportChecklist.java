package io.certwatch.product.checklist;

import io.certwatch.platform.text.Language;
import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.product.export.TableWriter;
import java.io.IOException;
import java.time.Clock;

/** Writes the items of a checklist row by row while they are read. */
public class ExportChecklist {

    private final ReadChecklist checklist;
    private final ProvisionCitations citations;
    private final Clock clock;

    ExportChecklist(ReadChecklist checklist, ProvisionCitations citations, Clock clock) {
        this.checklist = checklist;
        this.citations = citations;
        this.clock = clock;
    }

    public void write(String company, ChecklistFilter filter, Language language, TableWriter table) throws IOException {
        new ChecklistSheet(language, citations, ChinaCalendar.dayOf(clock.instant()))
                .sheet()
                .write(table, row -> checklist.all(company, filter).forEach(row));
    }
}
