package io.certwatch.product.aggregate;

/** Identifies a product among all companies; written {@code company/sku}, the key of all its events. */
public record ProductId(String company, Sku sku) {

    public static ProductId of(String company, String sku) {
        return new ProductId(company, new Sku(sku));
    }

    public static ProductId parse(String id) {
        var slash = id.indexOf('/');
        return of(id.substring(0, slash), id.substring(slash + 1));
    }

    @Override
    public String toString() {
        return company + "/" + sku;
    }
}
