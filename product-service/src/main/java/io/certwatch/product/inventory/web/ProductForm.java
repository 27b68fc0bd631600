package io.certwatch.product.inventory.web;

import static io.certwatch.product.aggregate.TextField.DECLARED_ENTRY;
import static io.certwatch.product.aggregate.TextField.DESCRIPTION;
import static io.certwatch.product.aggregate.TextField.HS_CODE;
import static io.certwatch.product.aggregate.TextField.MANUFACTURER;
import static io.certwatch.product.aggregate.TextField.MODEL;
import static io.certwatch.product.aggregate.TextField.NAME_EN;
import static io.certwatch.product.aggregate.TextField.NAME_ZH;
import static io.certwatch.product.aggregate.TextField.VENDOR;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.certwatch.platform.text.FieldFaults;
import io.certwatch.platform.web.RequestFields;
import io.certwatch.platform.web.RequestProblem;
import io.certwatch.product.aggregate.Market;
import io.certwatch.product.aggregate.Name;
import io.certwatch.product.aggregate.Product;
import io.certwatch.product.aggregate.Sku;
import io.certwatch.product.aggregate.Spec;
import io.certwatch.product.aggregate.TextField;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.failure.InvalidField;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A product in a request body.
 *
 * @param sku optional if the address names it, and if nothing is stored
 */
record ProductForm(
        @Schema(description = "Required if the product is stored, unless the path has it", example = "NE-8000-X8")
        @Nullable
        String sku,

        NameForm name,
        @Schema(example = "NetEngine 8000 X8") @Nullable String model,
        @Schema(example = "Huawei") @Nullable String manufacturer,

        @Schema(description = "Who receives alerts, by the name of the stored contacts", example = "huawei-cn")
        @Nullable
        String vendor,

        @Nullable String description,

        @Schema(description = "The entry that the company assigns to it", example = "CNE-01") @Nullable
        String declaredEntry,

        @Schema(example = "8517.62") @Nullable String hsCode,

        @Schema(
                description = "Figures with the names and values of the datasheet",
                example = "{\"throughput\": \"157.54 Tbps\", \"routing table\": \"200万条\"}")
        @Nullable
        Map<String, @Nullable Figure> specs,

        @Nullable MarketForm market,

        @Schema(description = "Whether it is used in critical information infrastructure") @Nullable
        Boolean usedInCii) {

    @Schema(description = "In Chinese, in English, or in both")
    record NameForm(
            @Schema(example = "核心路由器") @Nullable String zh,
            @Schema(example = "Core router") @Nullable String en) {}

    record MarketForm(
            Market.Status status,

            @Schema(description = "The day it enters the market", example = "2027-03-01") @Nullable
            LocalDate entryDate) {}

    /** Text, or a number in its JSON spelling. */
    @Schema(
            types = {"string", "number"},
            description = "Text with its unit, or a number",
            example = "25.6 Tbps")
    static final class Figure {

        private final String text;

        private Figure(String text) {
            this.text = text;
        }

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Figure of(Object written) {
            return new Figure(written.toString());
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /**
     * @param otherwise the SKU of a product without one
     * @throws RequestProblem that names all invalid fields
     */
    Product toProduct(@Nullable Sku otherwise) {
        var reading = new FormReading();
        var product = reading.product(this, otherwise);
        RequestFields.rejectIfAny(reading.faults);
        return product;
    }

    /** Reads the fields one by one and collects their faults. */
    private static final class FormReading {

        /** Replaces an invalid SKU; the product is then discarded. */
        private static final Sku NO_SKU = new Sku("-");

        private static final Name NO_NAME = new Name("-", null);

        private final FieldFaults faults = new FieldFaults();

        Product product(ProductForm form, @Nullable Sku otherwise) {
            return new Product(
                    sku(form.sku(), otherwise),
                    name(form.name()),
                    text(MODEL, form.model()),
                    text(MANUFACTURER, form.manufacturer()),
                    text(VENDOR, form.vendor()),
                    text(DESCRIPTION, form.description()),
                    text(DECLARED_ENTRY, form.declaredEntry()),
                    text(HS_CODE, form.hsCode()),
                    specs(form.specs()),
                    market(form.market()),
                    Boolean.TRUE.equals(form.usedInCii()),
                    List.of());
        }

        private Sku sku(@Nullable String written, @Nullable Sku otherwise) {
            var said = Objects.requireNonNullElse(written, "");
            if (said.isBlank() && otherwise != null) return otherwise;
            return Objects.requireNonNullElse(attempt(() -> new Sku(said)), NO_SKU);
        }

        private Name name(NameForm form) {
            var before = faults.found().size();
            var zh = text(NAME_ZH, form.zh());
            var en = text(NAME_EN, form.en());
            var isRefused = faults.found().size() > before;
            return isRefused ? NO_NAME : Objects.requireNonNullElse(attempt(() -> new Name(zh, en)), NO_NAME);
        }

        private @Nullable String text(TextField field, @Nullable String written) {
            return written == null || written.isBlank() ? null : attempt(() -> field.read(written));
        }

        private Market market(@Nullable MarketForm form) {
            if (form == null) return Market.UNSAID;
            return Objects.requireNonNullElse(
                    attempt(() -> new Market(form.status(), form.entryDate())), Market.UNSAID);
        }

        private List<Spec> specs(@Nullable Map<String, @Nullable Figure> specs) {
            if (specs == null) return List.of();
            if (specs.size() > Spec.MOST) faults.add("specs", Explanation.of("problem.most-figures", Spec.MOST));
            var read = new ArrayList<Spec>(specs.size());
            specs.forEach((name, figure) -> {
                var spec = attempt(() ->
                        Spec.read(name, figure == null ? "" : figure.toString()).orElse(null));
                if (spec != null) read.add(spec);
            });
            return read;
        }

        private <T> @Nullable T attempt(Supplier<@Nullable T> reading) {
            try {
                return reading.get();
            } catch (InvalidField invalid) {
                faults.add(invalid.field(), invalid.words());
                return null;
            }
        }
    }
}
