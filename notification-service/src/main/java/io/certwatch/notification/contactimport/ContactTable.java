package io.certwatch.notification.contactimport;

import io.certwatch.notification.vocabulary.ProblemText;
import io.certwatch.tabular.spreadsheet.Sheet;
import io.certwatch.tabular.spreadsheet.Spreadsheet;
import io.certwatch.tabular.spreadsheet.UnreadableFile;
import java.util.ArrayList;
import java.util.List;

/** A sheet with a list of contacts. */
record ContactTable(Sheet sheet, ContactHeaders headers) {

    /** So many rows from the top are searched for the headers: titles and notes may be above them. */
    private static final int HEADERS_WITHIN = 30;

    /** @throws UnreadableFile if no visible sheet has the headers of a list */
    static List<ContactTable> in(Spreadsheet file, ContactWords words) {
        var found = new ArrayList<ContactTable>();
        for (var sheet : file.sheets()) {
            if (!sheet.hidden()) {
                find(file, sheet, words, found);
            }
        }
        if (found.isEmpty()) {
            throw new UnreadableContacts(ProblemText.of("problem.contact-headers"));
        }
        return found;
    }

    private static void find(Spreadsheet file, Sheet sheet, ContactWords words, List<ContactTable> found) {
        try (var rows = file.rows(sheet)) {
            for (int count = 0; count < HEADERS_WITHIN && rows.hasNext(); count++) {
                var headers = ContactHeaders.of(rows.next(), words);
                if (headers.areComplete()) {
                    found.add(new ContactTable(sheet, headers));
                    return;
                }
            }
        }
    }
}
