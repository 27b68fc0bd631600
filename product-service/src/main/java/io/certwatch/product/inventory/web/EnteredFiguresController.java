package io.certwatch.product.inventory.web;

import io.certwatch.audit.CurrentRecord;
import io.certwatch.platform.text.FieldFaults;
import io.certwatch.platform.web.CurrentCompany;
import io.certwatch.platform.web.RequestFields;
import io.certwatch.product.aggregate.Sku;
import io.certwatch.product.aggregate.Spec;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.failure.InvalidField;
import io.certwatch.product.inventory.EnterFigures;
import io.certwatch.product.inventory.EnterFigures.EnteredFigures;
import io.certwatch.product.inventory.EnterFigures.Figure;
import io.certwatch.product.inventory.EnterFigures.FigureOutcome;
import io.certwatch.product.inventory.EnterFigures.FiguresOfProduct;
import io.certwatch.security.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Figures of many products in one request, such as the one that all of a group of reviews lack. */
@RestController
class EnteredFiguresController {

    private final EnterFigures enterFigures;
    private final CurrentCompany company;
    private final CurrentCaller caller;
    private final CurrentRecord audit;

    EnteredFiguresController(
            EnterFigures enterFigures, CurrentCompany company, CurrentCaller caller, CurrentRecord audit) {
        this.enterFigures = enterFigures;
        this.company = company;
        this.caller = caller;
        this.audit = audit;
    }

    @Operation(
            operationId = "enterFigures",
            summary = "Enter figures of many products; the answer has the outcome of each",
            description = "Other figures of a product stay. A product with the same figures already is UNCHANGED.")
    @PostMapping("/api/products/figures")
    FigureEntriesView enter(@RequestBody FigureEntriesForm form) {
        var figures = form.read();
        audit.concerns(figures.keySet().stream().map(Sku::value).toList());
        var items = enterFigures.enter(company.id(), figures, caller.get().author(null)).stream()
                .map(FigureEntryView::of)
                .toList();
        audit.count("stored", count(items, FigureOutcome.CHANGED));
        audit.count("unchanged", count(items, FigureOutcome.UNCHANGED));
        return new FigureEntriesView(items);
    }

    private static int count(List<FigureEntryView> items, FigureOutcome outcome) {
        return (int) items.stream().filter(item -> item.outcome() == outcome).count();
    }

    /** Figures of many products, each product once. */
    @Schema(name = "FigureEntriesForm")
    record FigureEntriesForm(@Size(min = 1, max = MOST) List<FiguresEntry> items) {

        private static final int MOST = 500;
        private static final int MOST_FIGURES = 20;

        /** @param revision of the product that the person saw; if it is missing, the product may have changed since */
        @Schema(name = "FiguresEntry")
        record FiguresEntry(
                @Schema(example = "NE-8000-X8") String sku,
                @Schema(example = "3") @Min(1) @Nullable Long revision,
                @Size(min = 1, max = MOST_FIGURES) List<FigureView> figures) {}

        SequencedMap<Sku, FiguresOfProduct> read() {
            var faults = new FieldFaults();
            var read = new LinkedHashMap<Sku, FiguresOfProduct>();
            for (var index = 0; index < items.size(); index++) {
                var item = items.get(index);
                try {
                    var figures = item.figures().stream()
                            .map(FigureEntriesForm::figure)
                            .toList();
                    if (read.putIfAbsent(new Sku(item.sku()), new FiguresOfProduct(item.revision(), figures)) != null) {
                        faults.add(place(index, "sku"), Explanation.of("problem.sku-twice"));
                    }
                } catch (InvalidField invalid) {
                    faults.add(place(index, invalid.field().equals("sku") ? "sku" : "figures"), invalid.words());
                }
            }
            RequestFields.rejectIfAny(faults);
            return read;
        }

        private static Figure figure(FigureView written) {
            var value = written.value() == null ? "" : written.value();
            return new Figure(
                    written.name(),
                    Spec.read(written.name(), value).map(Spec::value).orElse(null));
        }

        private static String place(int index, String field) {
            return "items[%d].%s".formatted(index, field);
        }
    }

    /** @param value null if the product has no such figure, or is to have none */
    @Schema(name = "FigureOfDatasheet")
    record FigureView(
            @Schema(example = "throughput") String name,
            @Schema(example = "157.54 Tbps") @Nullable String value) {}

    /** @param items in the order of the request */
    @Schema(name = "FigureEntries")
    record FigureEntriesView(List<FigureEntryView> items) {}

    /** @param before the same figures until then, to undo the change; empty unless it was changed */
    @Schema(name = "FigureEntry")
    record FigureEntryView(String sku, FigureOutcome outcome, List<FigureView> before) {

        static FigureEntryView of(EnteredFigures entered) {
            return new FigureEntryView(
                    entered.sku().value(),
                    entered.outcome(),
                    entered.before().stream()
                            .map(figure -> new FigureView(figure.name(), figure.value()))
                            .toList());
        }
    }
}
