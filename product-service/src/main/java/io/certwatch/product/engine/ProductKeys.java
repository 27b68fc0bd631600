package io.certwatch.product.engine;

import io.certwatch.product.engine.text.SearchKeys;
import io.certwatch.product.engine.text.Text;
import java.util.Set;

/** Keys that find products: of all text that an assessment reads, of their number, and of their declared category. */
public final class ProductKeys {

    private static final String DECLARED = "=";

    private ProductKeys() {}

    /** @param number the company's own product number, by which people search */
    public static Set<String> of(Subject subject, String number) {
        var keys = SearchKeys.of(Fields.of(subject).text().add("sku", number));
        var declared = subject.declaredEntry();
        if (declared != null) keys.add(toDeclaredKey(Text.fold(declared)));
        return keys;
    }

    public static String toDeclaredKey(String folded) {
        return DECLARED + folded;
    }
}
