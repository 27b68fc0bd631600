package io.certwatch.catalogue.edition.reading;

import io.certwatch.catalogue.edition.Edition;
import io.certwatch.catalogue.edition.EditionId;
import io.certwatch.catalogue.edition.Editions;
import io.certwatch.catalogue.edition.Entry;
import io.certwatch.catalogue.edition.Reading;
import io.certwatch.catalogue.edition.Reading.Found;
import io.certwatch.catalogue.edition.Reading.Unread;
import io.certwatch.catalogue.edition.Upload;
import io.certwatch.edition.Bilingual;
import io.certwatch.edition.EditionForm;
import io.certwatch.edition.Fault;
import io.certwatch.tabular.DocumentReader;
import io.certwatch.tabular.DocumentType;
import io.certwatch.tabular.Tables;
import io.certwatch.tabular.UnreadableSource;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads an edition from an HTML page, a workbook, a CSV file, a Word document or a PDF. */
public final class ReadDocument {

    /** The limit for documents with an edition. */
    public static final int MOST_ROWS = 20_000;

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
        if (tables.entries.isEmpty())
            throw new UnreadableSource(
                    "no table in it has a header with the names of entries, such as 设备类别 or 产品类别 and 范围, and rows"
                            + " below");
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
            unread.add(
                    new Unread(null, place, paragraph.text(), "it stands in no table, but may be a threshold", true));
        }
        return new Reading(found, unread);
    }

    /** Unread rows have the name of their entry; its code is known only after all entries have been read. */
    private static Unread withCode(Unread unread, ReadEntries entries) {
        var code = entries.forms.stream()
                .filter(form -> unread.entry() != null
                        && (unread.entry().equals(form.name().zh())
                                || unread.entry().equals(form.name().en())))
                .map(EditionForm.EntryForm::code)
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
    private static List<Fault> faults(EditionForm form, Reading reading) {
        var faults = new ArrayList<Fault>();
        var number = reading.unread().stream()
                .filter(one -> one.reason().equals(SerialDates.REASON))
                .findFirst();
        var instead = number.map(one -> ", but " + one.place() + " has " + one.text() + ": " + SerialDates.REASON)
                .orElse("");
        missing(faults, "id", form.id(), "no announcement number such as 2023年第2号 stands alone in the document");
        missing(faults, "announcement", form.announcement(), "no number such as 2023年第2号 stands alone in the document");
        missing(
                faults,
                "force",
                form.force(),
                "the document does not say whether it is STATUTORY, CONSULTATION or GUIDANCE");
        missing(faults, "title", form.title().saysNothing() ? null : "", "no heading of the document names a 目录");
        missing(faults, "issued", form.issued(), "no day stands alone in the document, or several do" + instead);
        missing(faults, "effective", form.effective(), "the document does not say when it takes effect" + instead);
        for (int i = 0; i < form.entries().size(); i++) {
            var kind = form.entries().get(i).kind();
            if (kind == null)
                faults.add(
                        new Fault("entries[" + i + "].kind", "no heading says whether it is a 网络关键设备 or a 网络安全专用产品"));
        }
        return faults;
    }

    private static void missing(List<Fault> faults, String field, @Nullable String value, String reason) {
        if (value == null) faults.add(new Fault(field, reason + "; give it as ?" + field + "="));
    }
}
