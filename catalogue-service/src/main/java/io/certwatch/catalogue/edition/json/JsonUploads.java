package io.certwatch.catalogue.edition.json;

import io.certwatch.catalogue.edition.EditionForm;
import io.certwatch.catalogue.edition.EditionForm.CriterionForm;
import io.certwatch.catalogue.edition.EditionForm.EntryForm;
import io.certwatch.catalogue.edition.Reading;
import io.certwatch.catalogue.edition.Reading.Found;
import io.certwatch.catalogue.edition.Upload;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads an uploaded edition in JSON. */
public final class JsonUploads {

    /** Enough for the largest edition that is taken, twice. */
    private static final long MOST_TOKENS = 1_000_000;
    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder().maxNestingDepth(50).maxTokenCount(MOST_TOKENS).build();
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder().streamReadConstraints(LIMITS).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonUploads() {}

    public static Upload read(byte[] bytes, String mediaType) {
        var notes = new JsonFields.Notes();
        var form = JsonFields.read(parse(bytes), notes, JsonUploads::edition);
        return new Upload(form, notes.faults(), notes.problems(), bytes, mediaType, reading(form));
    }

    /** By JSON pointers (RFC 6901). */
    private static Reading reading(EditionForm form) {
        var found = new ArrayList<Found>();
        for (var entry : form.entries()) {
            found.add(new Found(entry.code(), Reading.WHOLE_ENTRY, "/entries/" + found.size(), String.valueOf(entry.name().either())));
        }
        return new Reading(found, List.of());
    }

    private static JsonNode parse(byte[] bytes) {
        try {
            var root = MAPPER.readTree(bytes);
            if (root.isMissingNode()) throw new MalformedJson("The body is empty");
            return root;
        } catch (JacksonException malformed) {
            var at = malformed.getLocation();
            var place = at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
            throw new MalformedJson(fault(malformed) + place);
        }
    }

    private static String fault(JacksonException malformed) {
        if (malformed instanceof StreamConstraintsException) return "The JSON is nested too deeply, or has more values or longer ones than any edition";
        if (String.valueOf(malformed.getOriginalMessage()).startsWith("Duplicate")) return "The JSON names a field twice in one object";
        return "This is no JSON";
    }

    private static EditionForm edition(JsonFields fields) {
        return new EditionForm(
                fields.text("id"),
                fields.text("force"),
                fields.words("title"),
                fields.text("announcement"),
                fields.texts("authorities"),
                fields.text("issued"),
                fields.text("effective"),
                fields.text("supersedes"),
                fields.objects("entries", JsonUploads::entry));
    }

    private static EntryForm entry(JsonFields fields) {
        return new EntryForm(
                fields.text("code"),
                fields.text("kind"),
                fields.words("name"),
                fields.words("scope"),
                fields.objects("criteria", JsonUploads::criterion),
                fields.textsIfSaid("continues"),
                fields.texts("standards"));
    }

    private static CriterionForm criterion(JsonFields fields) {
        return new CriterionForm(
                fields.text("parameter"), fields.words("label"), fields.text("comparison"), fields.text("quantity"));
    }
}
