package io.certwatch.product.engine;

/** Why it is not certain that the entry covers the product. */
public enum Doubt {
    /** The name also means things of other kinds. */
    WEAK_NAME,
    /** Only the name of a series indicates it, and its maker is not named. */
    MAKER_NOT_NAMED,
    /** Mentioned only later in the text, or as the purpose of the product. */
    IN_PASSING,
    /** Unknown words follow in the phrase, and its last noun determines the product. */
    GOES_ON,
    /** Another part of the text names an accessory, a service or another thing. */
    CONTRADICTED,
    /** The customs chapter is for entirely different goods. */
    OTHER_GOODS,
    /** Only the maker indicates it, whose products are all security products. */
    MAKER_ONLY,
    /** No word names it, but its figures are those of the entry's criteria, and meet all of them. */
    FIGURES_ONLY,
    /** A licence, which may be the product itself or widen one that exists. */
    LICENCE,
    /** A service from a cloud, for which it is disputed whether the product is sold or provided. */
    CLOUD_SERVICE,
    /** A package or a service that includes products of the entry. */
    PACKAGE,
    /** Its figures meet all criteria, although its form usually is outside the entry: a blade or tower server. */
    OTHER_FORM,
    /** The text says that its function is not settled. */
    OPEN_FUNCTION
}
