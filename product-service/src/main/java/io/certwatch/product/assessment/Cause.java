package io.certwatch.product.assessment;

/** Why something was judged: a run over the inventory that a change of the catalogue began, or one registration. */
public record Cause(Kind kind, String id) {

    public enum Kind { EDITION, LEXICON, REGISTRATION }

    public boolean is(String otherId) {
        return id.equals(otherId);
    }
}
