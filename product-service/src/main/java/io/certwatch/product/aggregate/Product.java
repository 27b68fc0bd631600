package io.certwatch.product.aggregate;

import io.certwatch.product.aggregate.decision.DecisionScope;
import io.certwatch.product.aggregate.decision.DecisionSubject;
import io.certwatch.product.aggregate.obligation.Obligation;
import io.certwatch.product.aggregate.obligation.ProductObligation;
import io.certwatch.product.certificate.CertificateUse;
import io.certwatch.product.certificate.Device;
import io.certwatch.product.engine.ProductKeys;
import io.certwatch.product.engine.Subject;
import io.certwatch.product.engine.Wording;
import io.certwatch.product.profile.CiiExposure;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A product as the company describes it.
 *
 * @param remarks on values that an import gave and nobody could read
 */
@RecordBuilder
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
        List<Remark> remarks)
        implements ProductBuilder.With {

    public Product {
        specs = List.copyOf(specs);
        remarks = List.copyOf(remarks);
    }

    /** Whether both are equal apart from the remarks. */
    public boolean hasSameContentAs(Product other) {
        return withRemarks(List.of()).equals(other.withRemarks(List.of()));
    }

    /** The product after it has left the market. */
    public Product withdrawn() {
        return withMarket(market.leave());
    }

    /** The part of the product that the verdict depends on. */
    public Subject subject() {
        return new Subject(
                called(),
                orEmpty(model),
                orEmpty(manufacturer),
                orEmpty(description),
                declaredEntry,
                orEmpty(hsCode),
                Spec.byName(specs));
    }

    /** The manufacturer and model that a certificate can name; null if either is unknown. */
    public @Nullable Device device() {
        return manufacturer == null || model == null ? null : new Device(manufacturer, model);
    }

    /** Its maker and series; empty if it names neither. */
    public String series() {
        var device = device();
        return device == null ? "" : device.series();
    }

    /** Keys by which certificates that can name the product find it. */
    public Set<String> deviceKeys() {
        var device = device();
        return device == null ? Set.of() : device.keys();
    }

    /** Keys by which searches and reassessments find the product. */
    public Set<String> keys() {
        return ProductKeys.of(subject(), sku.value());
    }

    /** Keys of all decisions that can apply to the product. */
    public List<String> extents() {
        return DecisionScope.keysOf(sku.value(), manufacturer, model, vendor);
    }

    /** The part of the product that people decide about. */
    public DecisionSubject decisionSubject() {
        return new DecisionSubject(sku.value(), vendor, subject());
    }

    /**
     * Combines one of its obligations with what the obligation's events show of the product.
     *
     * @param certificates lines of the register that apply to the product
     */
    public ProductObligation owing(
            Obligation obligation, CiiExposure cii, long revision, List<CertificateUse> certificates) {
        return new ProductObligation(
                sku.value(), called(), model, manufacturer, vendor, cii, revision, certificates, obligation);
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

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
