package io.certwatch.notification.contactimport;

import io.certwatch.importjob.FaultyRow;
import io.certwatch.importjob.ImportFailure;
import io.certwatch.importjob.ImportJob;
import io.certwatch.importjob.ImportRun;
import io.certwatch.importjob.Original;
import io.certwatch.importjob.Phase;
import io.certwatch.importjob.RowCounts;
import io.certwatch.importjob.RowFindings;
import io.certwatch.importjob.RowFindings.Kind;
import io.certwatch.notification.contact.EditContacts;
import io.certwatch.notification.contact.EditContacts.ContactOutcome.Unchanged;
import io.certwatch.notification.contactimport.ContactRow.Offered;
import io.certwatch.notification.contactimport.ContactRow.Rejected;
import io.certwatch.notification.contactimport.ContactRow.Repeated;
import io.certwatch.notification.vocabulary.ProblemText;
import io.certwatch.tabular.spreadsheet.ReaderLost;
import io.certwatch.tabular.spreadsheet.Spreadsheet;
import io.certwatch.tabular.spreadsheet.SpreadsheetOptions;
import io.certwatch.tabular.spreadsheet.SpreadsheetReader;
import io.certwatch.tabular.spreadsheet.UnreadableFile;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a list twice: once completely without storing anything, so that an unreadable one changes nothing; then row by
 * row into the contacts.
 */
final class ProcessContactFile {

    /** The media type of an Excel workbook. */
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int BATCH = 100;

    /** A file that costs that many readers in succession is to blame. */
    private static final int READERS_LOST = 3;

    private final SpreadsheetReader spreadsheets;
    private final RowFindings findings;
    private final EditContacts editContacts;
    private final int mostRows;
    private final Clock clock;
    private final ContactWords words = new ContactWords();

    ProcessContactFile(
            SpreadsheetReader spreadsheets,
            RowFindings findings,
            EditContacts editContacts,
            int mostRows,
            Clock clock) {
        this.spreadsheets = spreadsheets;
        this.findings = findings;
        this.editContacts = editContacts;
        this.mostRows = mostRows;
        this.clock = clock;
    }

    void process(Path path, ImportRun<ContactFile> run) {
        try (var file = spreadsheets.open(path, options(run.now().original()))) {
            if (run.now().phase() == Phase.CHECKING) {
                check(file, run);
            }
            if (run.now().phase() == Phase.STORING) {
                each(file, run.now().progress().rows().read(), new Store(run));
                run.done();
            }
        } catch (UnreadableFile unreadable) {
            if (unreadable instanceof ReaderLost lost && run.now().attempts() < READERS_LOST) throw lost;
            var place = unreadable.place();
            run.fail(
                    place == null
                            ? new ImportFailure(UnreadableContacts.words(unreadable))
                            : new ImportFailure(UnreadableContacts.words(unreadable), place.sheet(), place.row()));
        }
    }

    private static SpreadsheetOptions options(Original original) {
        var charset = original.charset();
        return new SpreadsheetOptions(
                charset == null ? null : Charset.forName(charset),
                null,
                original.mediaType().equals(XLSX));
    }

    private void check(Spreadsheet file, ImportRun<ContactFile> run) {
        findings.forgetRows(run.now().id());
        run.go(now -> now.restart(clock.instant()));
        each(file, 0, new Check(run));
        var found = run.now().progress().rows();
        if (found.read() == 0) throw new UnreadableContacts(ProblemText.of("problem.no-rows"));
        if (found.read() == found.rejected()) {
            throw new UnreadableContacts(ProblemText.of("problem.all-rejected"));
        }
        run.go(ImportJob::storing);
        run.begin(Phase.STORING);
    }

    /** Reads rows that were stored before as well, to know which addresses the list repeats. */
    private void each(Spreadsheet file, long done, Pass pass) {
        var reading = new ReadContactRows(words);
        long number = 0;
        for (var table : ContactTable.in(file, words)) {
            pass.begin(table.headers());
            try (var rows = file.rows(table.sheet())) {
                while (rows.hasNext()) {
                    var row = rows.next();
                    if (row.place().row() <= table.headers().row() || row.blank()) continue;
                    if (++number > mostRows) {
                        throw new UnreadableContacts(ProblemText.of("problem.most-rows", mostRows));
                    }
                    var read = reading.read(number, row, table.headers());
                    if (number > done) {
                        pass.take(read, rows.share());
                    }
                }
            }
        }
        pass.end();
    }

    /** One reading of the whole file, in batches. */
    private abstract class Pass {
        final ImportRun<ContactFile> run;
        private final List<FaultyRow> rejected = new ArrayList<>();
        private long read;
        long stored;
        long unchanged;
        private long repeated;

        private Pass(ImportRun<ContactFile> run) {
            this.run = run;
        }

        abstract void keep(Offered offered);

        abstract void report(RowCounts counts, double share);

        void begin(ContactHeaders headers) {}

        void take(ContactRow row, double share) {
            read++;
            switch (row) {
                case Offered offered -> keep(offered);
                case Rejected(var faulty) -> rejected.add(faulty);
                case Repeated() -> repeated++;
            }
            if (read == BATCH) {
                flush(share);
            }
        }

        void end() {
            flush(1);
        }

        private void flush(double share) {
            findings.add(Kind.REJECTED, run.now().id(), rejected);
            report(
                    run.now()
                            .progress()
                            .rows()
                            .plus(new RowCounts(0, read, stored, unchanged, repeated, rejected.size(), 0, 0, 0)),
                    share);
            rejected.clear();
            read = 0;
            stored = 0;
            unchanged = 0;
            repeated = 0;
        }
    }

    /** Stores nothing. */
    private final class Check extends Pass {

        private Check(ImportRun<ContactFile> run) {
            super(run);
        }

        @Override
        void begin(ContactHeaders headers) {
            if (run.now().details().headers().isEmpty()) {
                run.go(now -> now.with(now.details().with(headers.texts())));
            }
        }

        @Override
        void keep(Offered offered) {}

        @Override
        void report(RowCounts counts, double share) {
            run.progress(counts, share);
        }
    }

    private final class Store extends Pass {

        private Store(ImportRun<ContactFile> run) {
            super(run);
        }

        @Override
        void keep(Offered offered) {
            var vouched = run.now().details().vouched() ? Boolean.TRUE : null;
            var outcome = editContacts.add(run.now().owner(), offered.details(), offered::over, vouched);
            if (outcome instanceof Unchanged) {
                unchanged++;
            } else {
                stored++;
            }
        }

        @Override
        void report(RowCounts counts, double share) {
            run.checkpoint(counts, share);
        }
    }
}
