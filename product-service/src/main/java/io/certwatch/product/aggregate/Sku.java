package io.certwatch.product.aggregate;

import io.certwatch.platform.text.PlatformText;
import io.certwatch.product.failure.InvalidField;

/** A company's own number for a product. */
public record Sku(String value) implements Comparable<Sku> {

    private static final TextRule RULE = TextRule.identity("sku", 100);

    public Sku {
        var read = RULE.read(value);
        if (read == null) {
            throw new InvalidField("sku", PlatformText.missing());
        }
        value = read;
    }

    @Override
    public int compareTo(Sku other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
