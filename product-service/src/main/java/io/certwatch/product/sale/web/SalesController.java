package io.certwatch.product.sale.web;

import io.certwatch.platform.openapi.Answers;
import io.certwatch.platform.web.CurrentCompany;
import io.certwatch.platform.web.Cursor;
import io.certwatch.platform.web.DayParameter;
import io.certwatch.platform.web.Page;
import io.certwatch.platform.web.RequestProblem;
import io.certwatch.product.aggregate.ProductId;
import io.certwatch.product.aggregate.sale.SaleStatus;
import io.certwatch.product.concurrency.RequestQueue;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.inventory.web.SkuAddress;
import io.certwatch.product.sale.FindSale;
import io.certwatch.product.sale.FindSale.SaleOnDay;
import io.certwatch.product.sale.Sales;
import io.certwatch.product.sale.Sales.Place;
import io.certwatch.product.sale.Sales.StoredSale;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SalesController {

    static final String ON =
            "A day in China; today if missing. Of a past day, what was told when it ended; of one before the product"
                + " was registered, what the catalogue in force on it requires, by what is known today, or 404 if that"
                + " is not enough; of a future day, what is known today of certificates that end and editions that"
                + " come into force";

    private static final Pattern POSITION = Pattern.compile("(\\d{1,15}) (.{1,200})");

    private final FindSale find;
    private final Sales sales;
    private final RequestQueue queue;
    private final CurrentCompany company;

    SalesController(FindSale find, Sales sales, RequestQueue requestTurns, CurrentCompany company) {
        this.find = find;
        this.sales = sales;
        this.queue = requestTurns;
        this.company = company;
    }

    @Operation(operationId = "getSale", summary = "Get whether a product may be sold on a day")
    @Answers({200, 404})
    @GetMapping("/api/products/{sku}/sale")
    SaleView sale(
            @PathVariable String sku,
            @Parameter(description = ON, example = "2027-03-01") @RequestParam @Nullable String on) {
        return SaleView.of(found(find, new ProductId(company.id(), SkuAddress.read(sku)), on));
    }

    @Operation(
            operationId = "listSales",
            summary = "List whether products may be sold, in the order in which that changed",
            description = """
                For systems that follow the answers: ask once without changedSince for all, then with the changedAt of the last item that
                was read. A product that changes is found again later in the list; one that was removed is told as removed. Changes of
                two minutes before changedSince are listed again, so that none is missed: what arrives twice has the same revision.
                """)
    @GetMapping("/api/sales")
    Page<SaleView> list(
            @Parameter(
                            description = "Those that changed at this moment or later, or up to two minutes before",
                            example = "2027-03-01T00:00:00Z")
                    @RequestParam
                    @Nullable
                    Instant changedSince,
            @Parameter(description = "Of products that are listed") @RequestParam @Nullable SaleStatus status,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit) {
        var search = new Sales.Search(company.id(), changedSince, status, place(after), limit + 1);
        return queue.take(
                company.id(),
                limit,
                () -> Page.of(sales.search(search), limit, SalesController::position)
                        .map(SaleView::of));
    }

    static SaleOnDay.Found found(FindSale find, ProductId id, @Nullable String on) {
        return switch (find.on(id, on == null ? null : DayParameter.read("on", on))) {
            case SaleOnDay.Found found -> found;
            case SaleOnDay.BeforeFirst(var first) -> throw notKnownYet(first);
        };
    }

    private static RequestProblem notKnownYet(LocalDate first) {
        return RequestProblem.of(HttpStatus.NOT_FOUND, "unknown-sale", Explanation.of("problem.no-sale", first))
                .with("firstDay", first);
    }

    private static String position(StoredSale sale) {
        return sale.changedAt().toEpochMilli() + " " + sale.id().sku().value();
    }

    private static @Nullable Place place(@Nullable String after) {
        if (after == null) return null;
        var place = POSITION.matcher(Cursor.decode(after));
        if (!place.matches()) throw Cursor.notOurs();
        return new Place(Instant.ofEpochMilli(Long.parseLong(place.group(1))), place.group(2));
    }
}
