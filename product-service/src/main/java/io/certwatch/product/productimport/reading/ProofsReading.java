package io.certwatch.product.productimport.reading;

import static java.util.Objects.requireNonNull;

import io.certwatch.edition.OwnNumber;
import io.certwatch.platform.text.Localized;
import io.certwatch.product.aggregate.TextRule;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.failure.InvalidField;
import io.certwatch.product.productimport.reading.ColumnMeaning.Field;
import io.certwatch.product.productimport.reading.ProofColumn.Fact;
import io.certwatch.product.productimport.reading.RowProofs.Named;
import io.certwatch.product.proof.ProofFacts;
import io.certwatch.product.proof.ProofFacts.NamedModel;
import io.certwatch.tabular.spreadsheet.SheetRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the proofs that one row names. A cell may have several numbers; then the cells beside it have as many values, or
 * one for all. What cannot be read, or may belong to another proof of the row, is unknown.
 */
final class ProofsReading {

    private static final int MOST = 20;
    private static final int LONGEST_CELL = 200;
    private static final TextRule LINE = TextRule.identity("proof", 200);
    private static final Pattern BETWEEN = Pattern.compile("[、;；,，\\r\\n]+");
    private static final Pattern RANGE = Pattern.compile("[~～〜至到]|\\s[–—-]\\s");

    private final RowFields fields;
    private final TableColumns columns;

    ProofsReading(SheetRow row, TableColumns columns) {
        this.fields = new RowFields(row, columns);
        this.columns = columns;
    }

    RowProofs read() {
        var numbers = new EnumMap<ProofColumn, List<String>>(ProofColumn.class);
        ProofColumn.numbers().forEach(kind -> {
            var found = readNumbers(columns.of(kind));
            if (!found.isEmpty()) numbers.put(kind, found);
        });
        var named = new LinkedHashMap<String, Named>();
        numbers.forEach((kind, found) -> {
            var facts = new FactCells(kind, found.size(), numbers.size() == 1);
            for (int at = 0; at < found.size(); at++) {
                var proof = read(kind, found.get(at), facts, at);
                var column = requireNonNull(columns.of(kind));
                named.putIfAbsent(proof.identity(), new Named(column, proof, facts.findUnreadEnd(at)));
            }
        });
        if (!numbers.containsKey(ProofColumn.TEST_REPORT_NUMBER)) {
            var unnumbered = readUnnumbered(numbers.isEmpty());
            if (unnumbered != null) named.putIfAbsent(unnumbered.facts().identity(), unnumbered);
        }
        return new RowProofs(List.copyOf(named.values()), fields.problems());
    }

    /**
     * A result that is published in a batch without a number: it names the model of the row.
     *
     * @param alone whether the row names no other proof
     */
    private @Nullable Named readUnnumbered(boolean alone) {
        var column = columns.of(ProofColumn.TEST_REPORT_BATCH);
        if (column == null) return null;
        var written = fields.text(column);
        if (Values.noDay(written)) return null;
        var batch = OwnNumber.batch(written, "");
        if (batch == null) {
            remark(column, Explanation.of("problem.no-batch", written));
            return null;
        }
        var facts = new FactCells(ProofColumn.TEST_REPORT_NUMBER, 1, alone);
        var models = Stream.of(fields.text(Field.MODEL))
                .filter(model -> !model.isEmpty())
                .map(model -> new NamedModel(model, null))
                .toList();
        var number = ProofFacts.numberWithout(facts.read(Fact.HOLDER, 0, LINE::read), models, batch);
        if (number == null) {
            remark(column, Explanation.of("problem.batch-without-holder"));
            return null;
        }
        var proof = read(ProofColumn.TEST_REPORT_NUMBER, number, facts, 0).publishedIn(batch, models);
        return new Named(column, proof, facts.findUnreadEnd(0));
    }

    private ProofFacts read(ProofColumn kind, String number, FactCells facts, int at) {
        var issued = facts.read(Fact.ISSUED, at, EntryDays::readWhole);
        var validUntil = facts.read(Fact.VALID_UNTIL, at, ProofsReading::lastDay);
        if (issued != null && validUntil != null && validUntil.isBefore(issued)) {
            remark(requireNonNull(facts.columnOf(Fact.VALID_UNTIL)), Explanation.of("problem.days-left-out"));
            issued = null;
            validUntil = null;
        }
        return new ProofFacts(
                kind.kind(),
                number,
                facts.read(Fact.BODY, at, LINE::read),
                facts.read(Fact.STANDARD, at, LINE::read),
                facts.read(Fact.HOLDER, at, LINE::read),
                List.of(),
                issued,
                validUntil);
    }

    private List<String> readNumbers(@Nullable Column column) {
        if (column == null) return List.of();
        var numbers = values(fields.text(column));
        if (numbers.size() > MOST) {
            remark(column, Explanation.of("problem.most-numbers", MOST));
            return List.of();
        }
        var read = new ArrayList<String>(numbers.size());
        for (var number : numbers) {
            var line = noting(column, number, ProofsReading::number);
            if (line != null) read.add(line);
        }
        return read;
    }

    private static @Nullable String number(String written) {
        if (RowReading.SHORTENED.matcher(written).matches()) {
            throw new InvalidField("number", Explanation.of("problem.shortened-number"));
        }
        if (written.chars().noneMatch(Character::isDigit)) {
            throw new InvalidField("number", Explanation.of("problem.no-digit"));
        }
        return LINE.read(written);
    }

    /** Of a period the second day; null if the cell says that there is no last day. */
    private static @Nullable LocalDate lastDay(String written) {
        if (Values.isEndless(written)) return null;
        var period = RANGE.split(written, 2);
        return EntryDays.readWhole(period[period.length - 1].strip());
    }

    private static List<String> values(String cell) {
        return Arrays.stream(BETWEEN.split(cell))
                .map(String::strip)
                .filter(value -> !Values.noDay(value))
                .toList();
    }

    private <T> @Nullable T noting(Column column, String text, Function<String, @Nullable T> rule) {
        try {
            return rule.apply(text);
        } catch (InvalidField invalid) {
            remark(column, invalid.words());
            return null;
        }
    }

    private void remark(Column column, Localized reason) {
        fields.problem(column, String.valueOf(column.meaning()), reason);
    }

    /** What stands beside the numbers of one kind. */
    private final class FactCells {

        private final ProofColumn kind;
        private final int count;
        private final boolean alone;

        /** @param alone whether the row has numbers of no other kind */
        FactCells(ProofColumn kind, int count, boolean alone) {
            this.kind = kind;
            this.count = count;
            this.alone = alone;
        }

        /** The column of the kind itself, unless its cell is empty; else the one for the only proof of a row. */
        @Nullable
        Column columnOf(Fact fact) {
            var own = kind.own(fact)
                    .map(columns::of)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            return own != null && !fields.text(own).isEmpty() ? own : columns.of(ProofColumn.shared(fact));
        }

        <T> @Nullable T read(Fact fact, int at, Function<String, @Nullable T> rule) {
            var column = columnOf(fact);
            if (column == null) return null;
            var text = fields.text(column);
            if (Values.noDay(text)) return null;
            if (!alone && column.meaning() == ProofColumn.shared(fact)) {
                remark(column, Explanation.of("problem.any-proof"));
                return null;
            }
            var value = value(column, text, at);
            return value == null ? null : noting(column, value, rule);
        }

        /** What stands where the last day should, if it is no day; null if it is one, or nothing stands there for this proof. */
        @Nullable
        String findUnreadEnd(int at) {
            var column = columnOf(Fact.VALID_UNTIL);
            if (column == null || mayBeOfAnother(column) || Values.noDay(fields.text(column))) return null;
            var value = value(column, fields.text(column), at);
            try {
                if (value != null) lastDay(value);
                return null;
            } catch (InvalidField _) {
                return HeaderText.cut(value, LONGEST_CELL);
            }
        }

        private boolean mayBeOfAnother(Column column) {
            return !alone && column.meaning() == ProofColumn.shared(Fact.VALID_UNTIL);
        }

        private @Nullable String value(Column column, String text, int at) {
            if (count == 1) return text;
            var values = values(text);
            if (values.size() == 1) return values.getFirst();
            if (values.size() == count) return values.get(at);
            remark(column, Explanation.of("problem.values-beside", values.size(), count));
            return null;
        }
    }
}
