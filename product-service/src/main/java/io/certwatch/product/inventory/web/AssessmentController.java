package io.certwatch.product.inventory.web;

import io.certwatch.platform.web.CurrentCompany;
import io.certwatch.platform.web.Cursor;
import io.certwatch.platform.web.Page;
import io.certwatch.product.aggregate.HistoryQuery;
import io.certwatch.product.aggregate.ProductId;
import io.certwatch.product.aggregate.Products;
import io.certwatch.product.aggregate.assessment.HistoryLine;
import io.certwatch.product.aggregate.assessment.HistoryLine.Place;
import io.certwatch.product.failure.UnknownId;
import io.certwatch.product.inventory.AwaitCatalogueVersion;
import io.certwatch.product.law.LegalCitations;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/products/{sku}")
class AssessmentController {

    private static final Pattern POSITION = Pattern.compile("(\\d{1,12}) (\\d{1,4})");

    private final Products products;
    private final CurrentCompany company;
    private final AwaitCatalogueVersion await;
    private final LegalCitations citations;

    AssessmentController(
            Products products, CurrentCompany company, AwaitCatalogueVersion await, LegalCitations citations) {
        this.products = products;
        this.company = company;
        this.await = await;
        this.citations = citations;
    }

    @Operation(operationId = "getAssessment", summary = "Get the assessment of a product")
    @GetMapping("/assessment")
    AssessmentView assessment(@PathVariable String sku, @RequestParam @Nullable String catalogueVersion) {
        var id = new ProductId(company.id(), SkuAddress.read(sku));
        await.product(id, catalogueVersion);
        var product = products.requireListed(id);
        return AssessmentView.of(id.sku().value(), product.assessment(), citations);
    }

    /** Also answers for a removed product. */
    @Operation(operationId = "getAssessmentHistory", summary = "Get the earlier assessments of a product, newest first")
    @GetMapping("/history")
    Page<HistoryLine> history(
            @PathVariable String sku,
            @RequestParam(defaultValue = "OLDEST_FIRST") HistoryQuery.Order order,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit) {
        var id = new ProductId(company.id(), SkuAddress.read(sku));
        var lines = products.history(id, new HistoryQuery(order, place(after), limit + 1));
        if (lines.isEmpty() && after == null) {
            throw new UnknownId("product", id.sku());
        }
        return Page.of(lines, limit, AssessmentController::position);
    }

    /** The revision and the line. */
    private static String position(HistoryLine line) {
        var place = line.place();
        return place == null ? "0 0" : place.revision() + " " + place.line();
    }

    private static @Nullable Place place(@Nullable String after) {
        if (after == null) {
            return null;
        }
        var place = POSITION.matcher(Cursor.decode(after));
        if (!place.matches()) {
            throw Cursor.notOurs();
        }
        return new Place(Long.parseLong(place.group(1)), Integer.parseInt(place.group(2)));
    }
}
