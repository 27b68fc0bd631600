package io.certwatch.product.aggregate;

import io.certwatch.product.aggregate.pipeline.ProductAssessor;
import java.time.LocalDate;
import java.util.List;

public final class ProductFixture {

    private ProductFixture() {}

    public static Product aProduct(String sku, String zh) {
        return new Product(
                new Sku(sku),
                new Name(zh, null),
                "M-1",
                "Maker",
                "vendor-1",
                null,
                null,
                null,
                List.of(new Spec("重量. kg", "12")),
                Market.UNSAID,
                false,
                List.of());
    }

    public static Product aFirewall(String sku) {
        return aProduct(sku, "防火墙（硬件）");
    }

    /** A new product as it is stored. */
    public static ProductChange registered(ProductAssessor assessor, String company, Product product) {
        return assessor.register(new ProductId(company, product.sku()), product, null, AssessmentContext.NONE)
                .orElseThrow();
    }

    /** A planned product without an entry date. */
    public static Product undated(Product product) {
        return on(product, new Market(Market.Status.PLANNED, null));
    }

    public static Product planned(Product product, String entryDate) {
        return on(product, new Market(Market.Status.PLANNED, LocalDate.parse(entryDate)));
    }

    public static Product from(Product product, String vendor) {
        return product.withVendor(vendor).withRemarks(List.of());
    }

    public static Product withdrawn(Product product) {
        return on(product, new Market(Market.Status.WITHDRAWN, null));
    }

    public static Product withDevice(Product product, String manufacturer, String model) {
        return product.withManufacturer(manufacturer).withModel(model).withRemarks(List.of());
    }

    private static Product on(Product product, Market market) {
        return product.withMarket(market).withRemarks(List.of());
    }
}
