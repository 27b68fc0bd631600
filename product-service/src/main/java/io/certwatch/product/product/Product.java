package io.certwatch.product.product;

import io.certwatch.product.certificate.Device;
import io.certwatch.product.decision.DecisionScope;
import io.certwatch.product.decision.Reviewed;
import io.certwatch.product.engine.ProductKeys;
import io.certwatch.product.engine.Subject;
import io.certwatch.product.engine.Wording;
import io.certwatch.product.obligation.Obligation;
import io.certwatch.product.obligation.ProductObligation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A product as the company describes it.
 *
 * @param remarks on what was said of it and could not be read
 */
public record Product(
        Sku sku,
        Name name,
        @Nullable String model,
        @Nullable String manufacturer,
        @Nullable String vendor,
        @Nullable String description,
        @Nullable String declaredEntry,
        @Nullable String hsCode,
        List<Spec> specs,
        Market market,
        boolean usedInCii,
        List<Remark> remarks) {

    public Product {
        specs = List.copyOf(specs);
        remarks = List.copyOf(remarks);
    }

    public Product(
            Sku sku, Name name, @Nullable String model, @Nullable String manufacturer, @Nullable String vendor, @Nullable String description,
            @Nullable String declaredEntry, @Nullable String hsCode, List<Spec> specs, Market market, boolean usedInCii) {
        this(sku, name, model, manufacturer, vendor, description, declaredEntry, hsCode, specs, market, usedInCii, List.of());
    }

    /** Whether everything but the remarks is the same. */
    boolean saysTheSameAs(Product other) {
        return remarked(List.of()).equals(other.remarked(List.of()));
    }

    private Product remarked(List<Remark> others) {
        return new Product(
                sku, name, model, manufacturer, vendor, description, declaredEntry, hsCode, specs, market, usedInCii, others);
    }

    /** As it is when it has left the market. */
    Product withdrawn() {
        return new Product(
                sku, name, model, manufacturer, vendor, description, declaredEntry, hsCode, specs, market.leave(), usedInCii, remarks);
    }

    /** What of it bears on the verdict. */
    public Subject subject() {
        return new Subject(
                called(),
                orEmpty(model),
                orEmpty(manufacturer),
                orEmpty(description),
                declaredEntry,
                orEmpty(hsCode),
                figures());
    }

    /** What of it a certificate can name. */
    @Nullable Device device() {
        return manufacturer == null || model == null ? null : new Device(manufacturer, model);
    }

    /** Under which it is found by the certificates that can name it. */
    public Set<String> deviceKeys() {
        var device = device();
        return device == null ? Set.of() : device.keys();
    }

    /** Under which it can be found, by people and by whoever must judge it again. */
    public Set<String> keys() {
        return ProductKeys.of(subject(), sku.value());
    }

    /** Keys of all decisions that can be for it. */
    public List<String> extents() {
        return DecisionScope.keysOf(sku.value(), manufacturer, model, vendor);
    }

    /** What of it people decide about. */
    public Reviewed reviewed() {
        return new Reviewed(sku.value(), vendor, subject());
    }

    /** An obligation of it, with what is told of it. */
    public ProductObligation owing(Obligation obligation, long revision) {
        return new ProductObligation(sku.value(), called(), model, manufacturer, vendor, revision, obligation);
    }

    /** Whether an event shows the same of both. */
    boolean shownAs(Product other) {
        return name.equals(other.name)
                && Objects.equals(model, other.model)
                && Objects.equals(manufacturer, other.manufacturer)
                && Objects.equals(vendor, other.vendor)
                && market.equals(other.market)
                && usedInCii == other.usedInCii;
    }

    private Wording called() {
        return new Wording(orEmpty(name.zh()), orEmpty(name.en()));
    }

    private Map<String, String> figures() {
        var figures = LinkedHashMap.<String, String>newLinkedHashMap(specs.size());
        specs.forEach(spec -> figures.put(spec.name(), spec.value()));
        return figures;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
