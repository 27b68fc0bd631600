package io.certwatch.product.engine;

/** Why it is not certain that a product is a thing of the entry. */
public enum Doubt {
    /** The name is used for more than this entry's things. */
    WEAK_NAME,
    /** Only the name of a series speaks for it, and its maker is not named. */
    MAKER_NOT_NAMED,
    /** Stands only in passing, behind the first statement or as what the product is for. */
    IN_PASSING,
    /** The phrase goes on with words that are not known, and the last noun is the thing. */
    GOES_ON,
    /** Another part of the text names an accessory, a service or another thing. */
    CONTRADICTED,
    /** The customs chapter is that of quite different goods. */
    OTHER_GOODS,
    /** Only the maker speaks for it, who makes nothing but security products. */
    MAKER_ONLY,
    /** Nothing names the thing, but its figures are those the entry asks for, and meet all of its criteria. */
    FIGURES_ONLY
}
