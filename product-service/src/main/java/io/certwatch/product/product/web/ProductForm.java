package io.certwatch.product.product.web;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.certwatch.product.product.Market;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Map;
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
}
