package io.certwatch.product.certificate;

import java.util.Set;

/**
 * Manufacturer and model as the inventory writes them, to compare with certificates; a product without either is
 * covered by none.
 */
public record Device(String manufacturer, String model) {

    /** Every certificate that names it, or may name it, has one of these keys. */
    public Set<String> keys() {
        return CertifiedModels.keysOf(this);
    }

    /**
     * Its maker and, on a second line, its series {@code USG6xxx}: equal for related models of a maker however they are
     * spelled. Empty if the maker or the model says nothing.
     */
    public String series() {
        var maker = Maker.of(manufacturer);
        var series = Model.of(model, maker).series();
        return maker.brand().isEmpty() || series.isEmpty() ? "" : maker.brand() + "\n" + series;
    }
}
