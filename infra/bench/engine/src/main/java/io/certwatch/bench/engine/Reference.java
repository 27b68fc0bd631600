package io.certwatch.bench.engine;

import static java.util.Objects.requireNonNull;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.certwatch.product.engine.Catalogue;
import io.certwatch.product.engine.EditionText;
import io.certwatch.product.engine.Lexicon;
import io.certwatch.product.engine.Lexicon.LexiconText;
import io.certwatch.product.engine.Subject;
import io.certwatch.product.engine.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The shipped editions, lexicon and labelled products. */
final class Reference {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    static final EditionText EDITION_2017 = edition("edition-2017-1.json");
    static final EditionText EDITION_2023 = edition("edition-2023-2.json");
    static final EditionText SECTORS_2025 = edition("edition-sectors-2025.json");
    static final Lexicon LEXICON =
            new Lexicon(1, JSON.readValue(open("lexicon.json"), Entries.class).entries());

    private Reference() {}

    /** Form of the lexicon's file. */
    record Entries(List<LexiconText> entries) {}

    /** What products are held against today. */
    static List<EditionText> live() {
        return List.of(EDITION_2023, SECTORS_2025);
    }

    static Catalogue catalogue() {
        return Catalogue.compile(live(), List.of(EDITION_2017, EDITION_2023, SECTORS_2025), LEXICON);
    }

    static List<LabelledProduct> products() {
        try (var csv = CsvReader.builder().ofNamedCsvRecord(open("labelled-products.csv"))) {
            return csv.stream().map(Reference::product).toList();
        } catch (IOException cannotHappen) {
            throw new UncheckedIOException(cannotHappen);
        }
    }

    private static LabelledProduct product(NamedCsvRecord row) {
        var name = row.getField("name");
        boolean chinese = name.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
        var wording = chinese ? new Wording(name, "") : new Wording("", name);
        var subject = new Subject(
                wording,
                row.getField("model"),
                row.getField("manufacturer"),
                row.getField("specs"),
                null,
                "",
                Map.of());
        return new LabelledProduct(
                subject, row.getField("expected_entry"), row.getField("verdict").equals("REQUIRED"));
    }

    private static EditionText edition(String file) {
        return JSON.readValue(open(file), EditionText.class);
    }

    private static InputStream open(String file) {
        return requireNonNull(Reference.class.getResourceAsStream("/certwatch/reference/" + file), file);
    }
}
