package io.certwatch.product.product;

import io.certwatch.product.engine.text.SearchKeys;
import io.certwatch.product.engine.text.SearchKeys.Lookup;
import io.certwatch.product.engine.text.Text;
import java.util.List;
import java.util.stream.Stream;

/**
 * What people type to find a product: each word must stand in it, whatever its case, width or script, and begin one of its words; in
 * numbers and Chinese it may stand anywhere. So {@code 防火墙 usg65} and {@code 6525} find the firewall USG6525E.
 */
public record TextQuery(List<String> words, Lookup lookup) {

    public static TextQuery of(String asked) {
        return new TextQuery(SearchKeys.words(asked), SearchKeys.lookup(asked));
    }

    /** Of those that have the keys: the words may be scattered there. */
    public boolean matches(Product product) {
        var texts = texts(product).map(Text::fold).toList();
        return words.stream().allMatch(word -> texts.stream().anyMatch(text -> text.contains(word)));
    }

    private static Stream<String> texts(Product product) {
        var subject = product.subject();
        return Stream.concat(
                Stream.of(product.sku().value(), subject.name().zh(), subject.name().en(), subject.model(),
                        subject.manufacturer(), subject.description()),
                product.specs().stream().map(spec -> spec.name() + ": " + spec.value()));
    }
}
