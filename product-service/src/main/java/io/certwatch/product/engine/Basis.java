package io.certwatch.product.engine;

/** Why a product is not required. */
public enum Basis {
    /** It is recognised as something that no entry covers. */
    OTHER_KIND,
    /** An entry covers it, but it does not meet a criterion. */
    OUT_OF_SCOPE
}
