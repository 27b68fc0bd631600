package io.certwatch.product.inventory;

import io.certwatch.product.aggregate.Product;
import io.certwatch.product.engine.text.SearchKeys;
import io.certwatch.product.engine.text.SearchKeys.Lookup;
import io.certwatch.product.engine.text.Text;
import java.util.List;
import java.util.stream.Stream;

/**
 * A search text: each of its words must occur in the product, ignoring case, width and script, at the beginning of a
 * word; in numbers and Chinese anywhere. So {@code 防火墙 usg65} and {@code 6525} find the firewall USG6525E.
 */
public record TextQuery(List<String> words, Lookup lookup) {

    public static TextQuery of(String asked) {
        return new TextQuery(SearchKeys.words(asked), SearchKeys.lookup(asked));
    }

    /** Checks a product found by the keys, in which the words may be scattered. */
    public boolean matches(Product product) {
        var texts = texts(product).map(Text::fold).toList();
        return words.stream().allMatch(word -> texts.stream().anyMatch(text -> text.contains(word)));
    }

    private static Stream<String> texts(Product product) {
        var subject = product.subject();
        return Stream.concat(
                Stream.of(
                        product.sku().value(),
                        subject.name().zh(),
                        subject.name().en(),
                        subject.model(),
                        subject.manufacturer(),
                        subject.description()),
                product.specs().stream().map(spec -> spec.name() + ": " + spec.value()));
    }
}
