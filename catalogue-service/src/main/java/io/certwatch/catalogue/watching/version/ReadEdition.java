package io.certwatch.catalogue.watching.version;

import io.certwatch.catalogue.edition.Upload;
import io.certwatch.catalogue.edition.reading.GivenFields;
import io.certwatch.catalogue.edition.reading.ReadDocument;
import io.certwatch.catalogue.watching.Watched;
import io.certwatch.edition.Bilingual;
import io.certwatch.edition.EditionForm;
import io.certwatch.importjob.Original;
import io.certwatch.importjob.Originals;
import io.certwatch.platform.text.Sha256;
import io.certwatch.platform.time.Day;
import io.certwatch.tabular.DocumentReader;
import io.certwatch.tabular.DocumentType;
import io.certwatch.tabular.UnreadableSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads a stored original as an announcement. */
public final class ReadEdition {

    private final DocumentReader documents;
    private final Originals originals;
    private final ReadDocument readDocument;

    public ReadEdition(DocumentReader documents, Originals originals, ReadDocument readDocument) {
        this.documents = documents;
        this.originals = originals;
        this.readDocument = readDocument.with(documents);
    }

    /** Returns an upload with the bytes, ready to be received as a draft; {@code given} overrides the document. */
    public Upload upload(Original original, Watched.EditionList edition, GivenFields given) throws UnreadableSource {
        return read(bytes(original), original, edition, given);
    }

    Version version(Original original, Watched.EditionList edition) throws UnreadableSource {
        var bytes = bytes(original);
        var upload = read(bytes, original, edition, GivenFields.NONE);
        var form = upload.form();
        var survey = new EditionSurvey();
        documents.read(
                new ByteArrayInputStream(bytes),
                new DocumentType(original.mediaType(), original.charset(), ReadDocument.MOST_ROWS),
                survey);
        var issued = form.issued() == null ? null : Day.read(form.issued()).orElse(null);
        return new Version(
                items(upload), about(form), survey.filled(), survey.datesAsNumbers(), survey.chinese(), issued);
    }

    private Upload read(byte[] bytes, Original original, Watched.EditionList edition, GivenFields given)
            throws UnreadableSource {
        var force = given.force() == null ? edition.force().name() : given.force();
        var said = new GivenFields(
                given.id(),
                force,
                given.title(),
                given.announcement(),
                given.issued(),
                given.effective(),
                given.supersedes(),
                given.sector());
        var upload = readDocument.read(bytes, original.mediaType(), original.charset(), said);
        var form = upload.form();
        var title = new Bilingual(
                either(form.title().zh(), edition.title().zh()),
                either(form.title().en(), edition.title().en()));
        var titled = new EditionForm(
                form.id(),
                form.force(),
                form.sector(),
                title,
                form.announcement(),
                form.authorities(),
                form.issued(),
                form.effective(),
                form.supersedes(),
                form.entries());
        var faults = upload.faults().stream()
                .filter(fault -> !fault.field().equals("title") || title.saysNothing())
                .toList();
        return new Upload(titled, faults, upload.problems(), bytes, original.mediaType(), upload.reading());
    }

    private static @Nullable String either(@Nullable String said, @Nullable String otherwise) {
        return said == null ? otherwise : said;
    }

    /**
     * Ignores codes, which may have been assigned by order, and numbers repeated names. Compares only what the document itself
     * says, not what the catalogue adds.
     */
    private static Map<String, Long> items(Upload upload) {
        var said = new HashMap<String, StringBuilder>();
        for (var found : upload.reading().found()) {
            if (found.entry() != null && !found.field().equals("name"))
                said.computeIfAbsent(found.entry(), _ -> new StringBuilder())
                        .append(plain(found.text()))
                        .append('|');
        }
        var items = new HashMap<String, Long>();
        for (var entry : upload.form().entries()) {
            var name = entry.kind() + "/"
                    + plain(Objects.requireNonNullElse(
                            entry.name().zh(), String.valueOf(entry.name().en())));
            var key = name;
            for (int i = 2; items.containsKey(key); i++) key = name + "/" + i;
            items.put(key, Sha256.start(String.valueOf(said.get(entry.code()))));
        }
        return items;
    }

    /** Removes differences of character width, spaces and separators. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s;,、。]", "");
    }

    private static String about(EditionForm form) {
        return String.join(
                "|",
                String.valueOf(form.id()),
                form.title().toString(),
                String.valueOf(form.announcement()),
                form.authorities().toString(),
                String.valueOf(form.issued()),
                String.valueOf(form.effective()),
                String.valueOf(form.supersedes()));
    }

    private byte[] bytes(Original original) {
        try (var stream = originals.open(original.sha256())) {
            return stream.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
