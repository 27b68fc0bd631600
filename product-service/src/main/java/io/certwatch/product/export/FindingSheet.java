package io.certwatch.product.export;

import static java.util.stream.Collectors.joining;

import io.certwatch.product.engine.CriterionResult;
import io.certwatch.product.engine.Evidence;
import io.certwatch.product.engine.Finding;
import io.certwatch.product.engine.Wording;
import io.certwatch.product.product.AssessedProduct;
import java.util.List;
import java.util.function.Function;

/** One row per finding of a product. */
final class FindingSheet {

    /** A finding with the product it is about. */
    record Found(AssessedProduct product, Finding finding) {}

    private FindingSheet() {}

    static ExportSheet<Found> in(Language language) {
        return new ExportSheet<>(
                language,
                List.of(
                        new ExportColumn<>(
                                "物料编码",
                                "SKU",
                                found -> found.product().id().sku().value()),
                        new ExportColumn<>(
                                "型号",
                                "Model",
                                found -> found.product().product().model()),
                        new ExportColumn<>(
                                "制造商",
                                "Manufacturer",
                                found -> found.product().product().manufacturer()),
                        new ExportColumn<>(
                                "供应商",
                                "Vendor",
                                found -> found.product().product().vendor()),
                        new ExportColumn<>(
                                "目录版本", "Edition", found -> found.finding().edition()),
                        new ExportColumn<>(
                                "效力", "Force", found -> found.finding().force().name()),
                        new ExportColumn<>(
                                "类别", "Entry", found -> found.finding().entry()),
                        new ExportColumn<>(
                                "类别名称",
                                "Entry name",
                                found -> in(language, found.finding().name())),
                        new ExportColumn<>(
                                "结论",
                                "Verdict",
                                found -> found.finding().verdict().name()),
                        new ExportColumn<>(
                                "依据",
                                "Basis",
                                found -> ProductSheet.name(found.finding().basis())),
                        new ExportColumn<>(
                                "证据", "Evidence", found -> each(found.finding().evidence(), FindingSheet::evidence)),
                        new ExportColumn<>(
                                "指标",
                                "Criteria",
                                found -> each(found.finding().criteria(), criterion -> criterion(language, criterion))),
                        new ExportColumn<>(
                                "缺少",
                                "Missing",
                                found -> String.join("; ", found.finding().missing())),
                        new ExportColumn<>("说明", "Explanation", found -> {
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
