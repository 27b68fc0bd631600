package io.certwatch.product.engine;

import io.certwatch.product.engine.text.SearchKeys;
import io.certwatch.product.engine.text.Text;
import java.util.Set;

/** Keys to find products by: of everything that is read when they are judged, of their number, and of what they are declared as. */
public final class ProductKeys {

    private static final String DECLARED = "=";

    private ProductKeys() {}

    /** @param number the company's own, by which people look it up */
    public static Set<String> of(Subject subject, String number) {
        var keys = SearchKeys.of(Fields.of(subject).text().add("sku", number));
        var declared = subject.declaredEntry();
        if (declared != null) keys.add(declared(Text.fold(declared)));
        return keys;
    }

    public static String declared(String folded) {
        return DECLARED + folded;
    }
}
