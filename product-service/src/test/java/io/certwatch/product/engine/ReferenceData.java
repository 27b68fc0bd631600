package io.certwatch.product.engine;

import io.certwatch.edition.Force;
import io.certwatch.edition.Sector;
import io.certwatch.product.engine.Lexicon.LexiconText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The shipped editions, lexicon and labelled products, in the engine's form. */
public final class ReferenceData {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public static final EditionText EDITION_2017 = edition("edition-2017-1.json");
    public static final EditionText EDITION_2023 = edition("edition-2023-2.json");
    public static final EditionText SECTORS_2025 = edition("edition-sectors-2025.json");
    static final List<EditionText> EDITIONS = List.of(EDITION_2017, EDITION_2023, SECTORS_2025);
    public static final Lexicon LEXICON = lexicon();

    static final Catalogue IN_2020 = Catalogue.compile(List.of(EDITION_2017), EDITIONS, LEXICON);
    static final Catalogue TODAY = Catalogue.compile(List.of(EDITION_2023, SECTORS_2025), EDITIONS, LEXICON);

    private ReferenceData() {}

    static EditionText edition(String file) {
        var json = JSON.readTree(open(file));
        var supersedes = json.get("supersedes");
        var sector = json.get("sector");
        return new EditionText(
                json.get("id").asString(),
                Force.valueOf(json.get("force").asString()),
                sector == null ? null : Sector.valueOf(sector.asString()),
                null,
                supersedes.isNull() ? null : supersedes.asString(),
                list(json.get("entries")).stream().map(ReferenceData::entry).toList());
    }

    private static EntryText entry(JsonNode json) {
        var criteria = list(json.get("criteria")).stream()
                .map(each -> new CriterionText(
                        each.get("parameter").asString(),
                        wording(each.get("label")),
                        each.get("comparison").asString(),
                        each.get("quantity").asString()))
                .toList();
        var continued =
                list(json.get("continues")).stream().map(JsonNode::asString).toList();
        return new EntryText(json.get("code").asString(), wording(json.get("name")), criteria, continued);
    }

    private static Wording wording(JsonNode json) {
        return new Wording(json.get("zh").asString(), json.get("en").asString());
    }

    private static Lexicon lexicon() {
        var entries = list(JSON.readTree(open("lexicon.json")).get("entries")).stream()
                .map(each -> JSON.treeToValue(each, LexiconText.class))
                .toList();
        return new Lexicon(1, entries);
    }

    public static List<LabelledProduct> labelledProducts() {
        return products("labelled-products.csv");
    }

    static List<LabelledProduct> blindProducts() {
        return products("blind-products.csv");
    }

    private static List<LabelledProduct> products(String table) {
        try (var file = open(table)) {
            var rows = new ArrayList<>(CsvRows.of(new String(file.readAllBytes(), StandardCharsets.UTF_8)));
            return rows.subList(1, rows.size()).stream()
                    .map(LabelledProduct::of)
                    .toList();
        } catch (IOException cannotHappen) {
            throw new UncheckedIOException(cannotHappen);
        }
    }

    private static List<JsonNode> list(JsonNode json) {
        return StreamSupport.stream(json.spliterator(), false).toList();
    }

    static InputStream open(String file) {
        var found = ReferenceData.class.getResourceAsStream("/certwatch/reference/" + file);
        if (found == null) throw new IllegalStateException(file + " is missing");
        return found;
    }
}
