package io.certwatch.product.assessment;

/**
 * Why something was judged or moved: a run over the inventory that a change of the catalogue began, one registration, an
 * import of a file, a change of certificates, a person's decision, or a day that came.
 */
public record Cause(Kind kind, String id) {

    public enum Kind { EDITION, LEXICON, REGISTRATION, IMPORT, CERTIFICATE, DECISION, CLOCK }

    public boolean is(String otherId) {
        return id.equals(otherId);
    }
}
