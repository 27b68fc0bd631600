package io.certwatch.product.export;

import io.certwatch.product.engine.CriterionResult;
import io.certwatch.product.engine.Evidence;
import io.certwatch.product.engine.Finding;
import io.certwatch.product.engine.Wording;
import io.certwatch.product.product.AssessedProduct;
import java.util.List;
import java.util.function.Function;

import static java.util.stream.Collectors.joining;

/** One row for each entry that a product was held against. */
final class FindingSheet {

    /** A finding with the product it is about. */
    record Found(AssessedProduct product, Finding finding) {}

    private FindingSheet() {}

    static Sheet<Found> in(Language language) {
        return new Sheet<>(language, List.of(
                new Column<>("物料编码", "SKU", found -> found.product().id().sku().value()),
                new Column<>("型号", "Model", found -> found.product().product().model()),
                new Column<>("制造商", "Manufacturer", found -> found.product().product().manufacturer()),
                new Column<>("供应商", "Vendor", found -> found.product().product().vendor()),
                new Column<>("目录版本", "Edition", found -> found.finding().edition()),
                new Column<>("效力", "Force", found -> found.finding().force().name()),
                new Column<>("类别", "Entry", found -> found.finding().entry()),
                new Column<>("类别名称", "Entry name", found -> in(language, found.finding().name())),
                new Column<>("结论", "Verdict", found -> found.finding().verdict().name()),
                new Column<>("依据", "Basis", found -> ProductSheet.name(found.finding().basis())),
                new Column<>("证据", "Evidence", found -> each(found.finding().evidence(), FindingSheet::evidence)),
                new Column<>("指标", "Criteria", found -> each(found.finding().criteria(), criterion -> criterion(language, criterion))),
                new Column<>("缺少", "Missing", found -> String.join("; ", found.finding().missing())),
                new Column<>("说明", "Explanation", found -> {
                    var said = found.finding().explanation();
                    return language.of(said.zh(), said.en());
                })));
    }

    private static String evidence(Evidence evidence) {
        return evidence.field() + ": " + evidence.text();
    }

    private static String criterion(Language language, CriterionResult criterion) {
        var actual = criterion.actual() == null ? "" : criterion.actual() + " ";
        return in(language, criterion.label()) + " " + actual + "(" + criterion.required() + "): " + criterion.result();
    }

    private static String in(Language language, Wording wording) {
        var asked = language.of(wording.zh(), wording.en());
        return asked.isEmpty() ? wording.zh() + wording.en() : asked;
    }

    private static <T> String each(List<T> things, Function<T, String> text) {
        return things.stream().map(text).collect(joining("; "));
    }
}
