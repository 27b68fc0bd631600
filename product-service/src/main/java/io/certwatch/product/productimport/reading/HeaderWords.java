package io.certwatch.product.productimport.reading;

import io.certwatch.product.productimport.reading.ColumnMeaning.Field;
import io.certwatch.product.productimport.reading.ColumnMeaning.FigureColumn;
import io.certwatch.tabular.WordList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the possible meanings of a header's wording, the most likely first. */
record HeaderWords(KnownFigures figures) {

    /**
     * @param rank how many wordings are more certain; matches of a part of the header rank after those of the whole
     */
    record PossibleMeaning(ColumnMeaning meaning, int rank) {}

    private static final WordList FIELDS = WordList.beside(HeaderWords.class, "headers.txt");
    private static final int OF_A_PART = 1_000;
    /** {@code 物料编码/Material No.}, {@code 物料编码 Material No.}, {@code 名称(Name)}: two languages in one header. */
    private static final Pattern PARTS =
            Pattern.compile("[/|\\n(（)）\\[\\]【】]|(?<=\\p{IsHan})\\s*(?=[A-Za-z])|(?<=[A-Za-z.])\\s*(?=\\p{IsHan})");

    static boolean isKnownAs(String header, @Nullable Field field) {
        return FIELDS.senses(header).stream().anyMatch(sense -> meaning(sense.meaning()) == field);
    }

    List<PossibleMeaning> meanings(String header) {
        if (Read.Problem.COLUMNS.contains(header.strip())) return List.of();
        var known = fields(FIELDS.sensesOfHeader(header), 0);
        if (!known.isEmpty()) return known;
        var figure = figure(header);
        return figure == null ? ofParts(header) : List.of(new PossibleMeaning(figure, 0));
    }

    /** {@code 吞吐量(Gbps)} has a unit for all figures below it, {@code 吞吐量(双向)} only a longer name, {@code 吞吐量(双向)(Gbps)} both. */
    private @Nullable FigureColumn figure(String header) {
        var figure = HeaderText.figure(header);
        if (!figures.name(WordList.withoutRemarks(figure.name()))) return null;
        return figures.measure("1" + figure.unit())
                ? figure
                : new FigureColumn(header.strip().replaceAll("\\s+", " "), "");
    }

    /**
     * Returns the known part, if the other is unknown or has the same meaning. A proof must be known by all parts: {@code
     * 3C证书编号} is of another certificate.
     */
    private List<PossibleMeaning> ofParts(String header) {
        var found = new ArrayList<PossibleMeaning>();
        var unknown = false;
        for (var part : PARTS.split(header)) {
            var meanings = fields(FIELDS.senses(part), OF_A_PART);
            unknown |= meanings.isEmpty() && !part.isBlank();
            if (!meanings.isEmpty()
                    && !found.isEmpty()
                    && !found.getFirst().meaning().equals(meanings.getFirst().meaning())) return List.of();
            if (found.isEmpty()) found.addAll(meanings);
            var figure = meanings.isEmpty() ? figure(part) : null;
            if (figure != null && found.isEmpty()) return List.of(new PossibleMeaning(figure, 0));
        }
        return unknown && found.stream().anyMatch(each -> each.meaning() instanceof ProofColumn) ? List.of() : found;
    }

    private static List<PossibleMeaning> fields(List<WordList.Sense> senses, int behind) {
        return senses.stream()
                .map(sense -> new PossibleMeaning(meaning(sense.meaning()), sense.rank() + behind))
                .sorted(Comparator.comparingInt(PossibleMeaning::rank))
                .toList();
    }

    private static ColumnMeaning meaning(String written) {
        return ColumnMeaning.parse(written).orElseThrow();
    }
}
