package io.certwatch.product.product.web;

import static io.certwatch.product.product.TextField.DECLARED_ENTRY;
import static io.certwatch.product.product.TextField.DESCRIPTION;
import static io.certwatch.product.product.TextField.HS_CODE;
import static io.certwatch.product.product.TextField.MANUFACTURER;
import static io.certwatch.product.product.TextField.MODEL;
import static io.certwatch.product.product.TextField.NAME_EN;
import static io.certwatch.product.product.TextField.NAME_ZH;
import static io.certwatch.product.product.TextField.VENDOR;

import io.certwatch.platform.web.FieldFaults;
import io.certwatch.platform.web.RequestProblem;
import io.certwatch.product.failure.InvalidField;
import io.certwatch.product.product.Market;
import io.certwatch.product.product.Name;
import io.certwatch.product.product.Product;
import io.certwatch.product.product.Sku;
import io.certwatch.product.product.Spec;
import io.certwatch.product.product.TextField;
import io.certwatch.product.product.web.ProductForm.Figure;
import io.certwatch.product.product.web.ProductForm.MarketForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Converts a form to a product and collects the faults of its fields. */
final class ProductReader {

    /** Replaces an invalid SKU; the product is then discarded. */
    private static final Sku NO_SKU = new Sku("-");

    private static final Name NO_NAME = new Name("-", null);

    private final FieldFaults faults = new FieldFaults();

    private ProductReader() {}

    /**
     * @param otherwise the SKU of a product without one
     * @throws RequestProblem that names all invalid fields
     */
    static Product read(ProductForm form, @Nullable Sku otherwise) {
        var reader = new ProductReader();
        var product = reader.product(form, otherwise);
        reader.faults.throwIfAny();
        return product;
    }

    private Product product(ProductForm form, @Nullable Sku otherwise) {
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

    private Name name(ProductForm.NameForm form) {
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
        return Objects.requireNonNullElse(attempt(() -> new Market(form.status(), form.entryDate())), Market.UNSAID);
    }

    private List<Spec> specs(@Nullable Map<String, @Nullable Figure> specs) {
        if (specs == null) return List.of();
        if (specs.size() > Spec.MOST) faults.add("specs", "has more than " + Spec.MOST + " figures");
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
            faults.add(invalid.field(), invalid.reason());
            return null;
        }
    }
}
