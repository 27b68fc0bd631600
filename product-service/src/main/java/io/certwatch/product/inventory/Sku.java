package io.certwatch.product.inventory;

/** A company's own number for a product. */
public record Sku(String value) implements Comparable<Sku> {

    static final int LONGEST = 100;

    public Sku {
        value = value.strip();
        if (value.isEmpty()) {
            throw new InvalidProduct("sku", "is missing");
        }
        if (value.length() > LONGEST) {
            throw new InvalidProduct("sku", "is longer than " + LONGEST + " characters");
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidProduct("sku", "contains a control character");
        }
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
