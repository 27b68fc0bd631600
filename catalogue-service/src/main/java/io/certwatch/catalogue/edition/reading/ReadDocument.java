package io.certwatch.catalogue.edition.reading;

import static java.util.stream.Collectors.joining;

import io.certwatch.catalogue.edition.Edition;
import io.certwatch.catalogue.edition.EditionId;
import io.certwatch.catalogue.edition.Editions;
import io.certwatch.catalogue.edition.Entry;
import io.certwatch.catalogue.edition.Reading;
import io.certwatch.catalogue.edition.Reading.Found;
import io.certwatch.catalogue.edition.Reading.Unread;
import io.certwatch.catalogue.edition.Upload;
import io.certwatch.catalogue.problem.NoSuchTable;
import io.certwatch.catalogue.problem.ProblemText;
import io.certwatch.edition.Bilingual;
import io.certwatch.edition.EditionForm;
import io.certwatch.edition.EditionForm.EntryForm;
import io.certwatch.edition.Force;
import io.certwatch.platform.text.FieldFault;
import io.certwatch.platform.text.Sentence;
import io.certwatch.tabular.DocumentReader;
import io.certwatch.tabular.DocumentType;
import io.certwatch.tabular.Tables;
import io.certwatch.tabular.UnreadableSource;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads an edition from an HTML page, a workbook, a CSV file, a Word document or a PDF. */
public final class ReadDocument {

    /** The limit for documents with an edition. */
    public static final int MOST_ROWS = 20_000;

    private static final String FORCES =
            Arrays.stream(Force.values()).map(Force::name).collect(joining(", "));

    private final DocumentReader documents;
    private final Editions editions;
    private final ParameterNames names;

    public ReadDocument(DocumentReader documents, Editions editions, ParameterNames names) {
        this.documents = documents;
        this.editions = editions;
        this.names = names;
    }

    /** Returns a copy with another document reader. */
    public ReadDocument with(DocumentReader others) {
        return new ReadDocument(others, editions, names);
    }

    public Upload read(byte[] bytes, String mediaType, @Nullable String charset, GivenFields given)
            throws UnreadableSource {
        var source = new Tables();
        documents.read(new ByteArrayInputStream(bytes), new DocumentType(mediaType, charset, MOST_ROWS), source);
        var tables = new EntryTables(given.dates());
        source.tables().forEach(tables::read);
        if (tables.entries.isEmpty()) throw new NoSuchTable(ProblemText.of("problem.no-entry-table"));
        return upload(source, tables, bytes, mediaType, given);
    }

    private Upload upload(Tables source, EntryTables tables, byte[] bytes, String mediaType, GivenFields given) {
        var paragraphs = new ArrayList<>(source.paragraphs());
        paragraphs.addAll(tables.titles);
        var page = new PageFields(paragraphs);
        var announcement = resolveField(given.announcement(), page, "announcement");
        var id = resolveField(given.id(), page, "id");
        if (id == null && announcement != null) id = PageFields.idOf(announcement);
        if (announcement == null && id != null && id.matches("[0-9]{4}-[0-9]{1,3}"))
            announcement = id.replace("-", "年第") + "号";
        var issued = resolveField(given.issued(), page, "issued");
        var supersedes = resolveField(given.supersedes(), page, "supersedes");
        var earlier = earlier(supersedes);
        var entries = new ReadEntries(new Parameters(id == null ? "" : id, earlier, names.all()), earlier);
        tables.entries.forEach(entries::read);
        var form = new EditionForm(
                id,
                resolveField(given.force(), page, "force"),
                given.sector(),
                title(resolveField(given.title(), page, "title")),
                announcement,
                page.authorities(),
                issued,
                resolveField(given.effective(), page, "effective"),
                supersedes,
                entries.forms);
        if (Force.GUIDANCE.name().equals(form.force()))
            form = form.with(
                    form.entries().stream().map(EntryForm::withoutOfficial).toList());
        var reading = reading(page, source, tables, entries, given.dates());
        return new Upload(form, faults(form, reading), entries.problems, bytes, mediaType, reading);
    }

    private static Reading reading(
            PageFields page, Tables source, EntryTables tables, ReadEntries entries, boolean datesAreGiven) {
        var found = new ArrayList<Found>(page.found());
        found.addAll(entries.found);
        var unread = new ArrayList<Unread>(
                tables.unread.stream().map(one -> withCode(one, entries)).toList());
        unread.addAll(entries.unread);
        for (var paragraph : source.paragraphs()) {
            var place = paragraph.place().toString();
            if (SerialDates.isLabelled(paragraph.text()))
                unread.add(new Unread(null, place, paragraph.text(), SerialDates.REASON, !datesAreGiven));
            if (!Threshold.compares(EntryTables.withoutDates(paragraph.text()))) continue;
            unread.add(new Unread(null, place, paragraph.text(), ProblemText.of("reading.no-table"), true));
        }
        return new Reading(found, unread);
    }

    /** Unread rows have the name of their entry; its code is known only after all entries have been read. */
    private static Unread withCode(Unread unread, ReadEntries entries) {
        var code = entries.forms.stream()
                .filter(form -> unread.entry() != null
                        && (unread.entry().equals(form.name().zh())
                                || unread.entry().equals(form.name().en())))
                .map(EntryForm::code)
                .findFirst()
                .orElse(null);
        return new Unread(code, unread.place(), unread.text(), unread.reason(), unread.holds());
    }

    private List<Entry> earlier(@Nullable String supersedes) {
        if (supersedes == null) return List.of();
        return editions.find(new EditionId(supersedes))
                .map(Edition::content)
                .map(content -> content.entries())
                .orElse(List.of());
    }

    private static @Nullable String resolveField(@Nullable String given, PageFields page, String field) {
        return given == null || given.isBlank() ? page.value(field) : given.strip();
    }

    private static Bilingual title(@Nullable String title) {
        if (title == null) return Bilingual.NOTHING;
        return title.codePoints().anyMatch(Character::isIdeographic)
                ? new Bilingual(title, null)
                : new Bilingual(null, title);
    }

    /** Reports the fields that neither the document nor the sender gives. */
    private static List<FieldFault> faults(EditionForm form, Reading reading) {
        var faults = new ArrayList<FieldFault>();
        var number = reading.unread().stream()
                .filter(one -> one.reason().equals(SerialDates.REASON))
                .findFirst();
        missing(faults, "id", form.id(), ProblemText.of("problem.no-id"));
        missing(faults, "announcement", form.announcement(), ProblemText.of("problem.no-announcement"));
        missing(faults, "force", form.force(), ProblemText.of("problem.no-force", FORCES));
        missing(faults, "title", form.title().saysNothing() ? null : "", ProblemText.of("problem.no-title"));
        missing(faults, "issued", form.issued(), butNumber(ProblemText.of("problem.no-issued"), number));
        missing(faults, "effective", form.effective(), butNumber(ProblemText.of("problem.no-effective"), number));
        for (int i = 0; i < form.entries().size(); i++) {
            var kind = form.entries().get(i).kind();
            if (kind == null) faults.add(new FieldFault("entries[" + i + "].kind", ProblemText.of("problem.no-kind")));
        }
        return faults;
    }

    private static void missing(List<FieldFault> faults, String field, @Nullable String value, Sentence reason) {
        if (value == null)
            faults.add(new FieldFault(field, ProblemText.of("problem.give-it", reason, "?" + field + "=")));
    }

    /** A number may be the day that is missing. */
    private static Sentence butNumber(Sentence reason, Optional<Unread> number) {
        return number.map(one ->
                        ProblemText.of("problem.but-number", reason, one.where(), one.text(), SerialDates.REASON))
                .orElse(reason);
    }
}
