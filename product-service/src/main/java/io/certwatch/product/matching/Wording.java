package io.certwatch.product.matching;

/** The same thing said in Chinese and in English; either may be empty in what people register. */
public record Wording(String zh, String en) {

    public static final Wording NONE = new Wording("", "");
}
